namespace Inspectorate.Domain.FeeChecks.Files;

/// <summary>What a column of a table of evidence can hold. There is none for a name.</summary>
public enum EvidenceField { Kind, Item, Worker, Heads, Amount, Currency, Date, Payer, PaidTo, Reference, Batch, Cohort }

/// <summary>Which field a column's title stands for.</summary>
public static class FieldTitles
{
    /// <summary>Fields that may be the same for all rows of a file, so that no column has to hold them.</summary>
    public static readonly IReadOnlyList<EvidenceField> ForAllRows = [EvidenceField.Kind, EvidenceField.Item, EvidenceField.Payer, EvidenceField.PaidTo, EvidenceField.Currency];

    private static readonly Dictionary<EvidenceField, string[]> Known = new()
    {
        [EvidenceField.Kind] = ["kind", "type", "document type", "art", "nature", "tipo", "النوع", "вид"],
        [EvidenceField.Item] = ["item", "fee item", "code", "item code", "posten", "poste", "البند"],
        [EvidenceField.Worker] = ["worker", "worker number", "worker no", "arbeiter", "travailleur", "رقم العامل"],
        [EvidenceField.Heads] = ["heads", "number of workers", "workers", "headcount", "pax", "anzahl", "nombre", "عدد العمال"],
        [EvidenceField.Amount] = ["amount", "total amount", "value", "debit", "betrag", "montant", "importe", "المبلغ", "сумма", "राशि"],
        [EvidenceField.Currency] = ["currency", "cur", "ccy", "währung", "devise", "moneda", "العملة", "валюта", "मुद्रा"],
        [EvidenceField.Date] = ["date", "day", "value date", "booking date", "invoice date", "payment date", "datum", "fecha", "التاريخ", "дата", "तारीख"],
        [EvidenceField.Payer] = ["payer", "paid by", "from", "zahler", "payeur", "الدافع"],
        [EvidenceField.PaidTo] = ["paid to", "payee", "to", "beneficiary", "supplier", "vendor", "empfänger", "bénéficiaire", "المستفيد"],
        [EvidenceField.Reference] = ["reference", "invoice number", "invoice no", "invoice", "ticket number", "receipt number", "ref", "beleg", "référence", "رقم الفاتورة"],
        [EvidenceField.Batch] = ["batch", "group", "lot", "الدفعة"],
        [EvidenceField.Cohort] = ["cohort", "cohort number", "الفوج"],
    };

    private static readonly Dictionary<string, EvidenceField> ByTitle =
        Known.SelectMany(known => known.Value.Select(title => (Title: Plain(title), known.Key))).ToDictionary(pair => pair.Title, pair => pair.Key);

    /// <summary>Null for a title that we do not know.</summary>
    public static EvidenceField? Of(string title) => ByTitle.TryGetValue(Plain(title), out var field) ? field : null;

    /// <summary>Letters and digits alone, in small letters: "Paid-To" and "paid to" are the same.</summary>
    private static string Plain(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
