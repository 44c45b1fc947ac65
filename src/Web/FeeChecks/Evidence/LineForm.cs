using Inspectorate.Domain.FeeChecks.Files;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>A line of evidence as it was typed or stood in a file, cell by cell.</summary>
internal sealed class LineForm
{
    public string? Kind { get; set; }
    public string? Item { get; set; }
    public string? Worker { get; set; }
    public string? Heads { get; set; }
    public string? Amount { get; set; }
    public string? Currency { get; set; }
    public string? Date { get; set; }
    public string? Payer { get; set; }
    public string? PaidTo { get; set; }
    public string? Reference { get; set; }
    public string? Batch { get; set; }

    public void Set(EvidenceField field, string? value)
    {
        switch (field)
        {
            case EvidenceField.Kind: Kind = value; break;
            case EvidenceField.Item: Item = value; break;
            case EvidenceField.Worker: Worker = value; break;
            case EvidenceField.Heads: Heads = value; break;
            case EvidenceField.Amount: Amount = value; break;
            case EvidenceField.Currency: Currency = value; break;
            case EvidenceField.Date: Date = value; break;
            case EvidenceField.Payer: Payer = value; break;
            case EvidenceField.PaidTo: PaidTo = value; break;
            case EvidenceField.Reference: Reference = value; break;
            case EvidenceField.Batch: Batch = value; break;
            case EvidenceField.Cohort: break; // of the file, not of a line
        }
    }
}
