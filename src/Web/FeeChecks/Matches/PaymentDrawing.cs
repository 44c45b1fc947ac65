using System.Globalization;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Matching;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Shared;
using Microsoft.AspNetCore.Html;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.Matches;

/// <summary>The payment on top, and from it a line to each paper that it covers, with the amounts. The table beneath says the same.</summary>
internal sealed class PaymentDrawing(ReferenceData reference)
{
    private const int Width = 340;
    private const int Trunk = 20;
    private const int Indent = 42;
    private const int LineHeight = 18;
    private const int Gap = 12;

    /// <summary>So many letters have room in a box, and so many of them are left for a batch.</summary>
    private const int MostLetters = 38, MostOfBatch = 14;

    public IHtmlContent Svg(PaymentPage page, string id)
    {
        List<(string Look, string[] Lines)> boxes = [("bar", PaymentLines(page.Payment)), .. page.Shares.Select(share => ("box", PaperLines(share, page.Payment)))];
        if (page.Of > page.Shares.Count) boxes.Add(("falls", [$"{page.Of - page.Shares.Count} more papers on other pages"]));
        if (HasLeft(page)) boxes.Add(("falls", [$"For no paper: {Say(page.Left, page.Payment.Currency)}"]));
        var (y, from) = (2, 0);
        List<IHtmlContent> drawn = [];
        foreach (var (i, (look, lines)) in boxes.Index())
        {
            var (x, tall) = (i == 0 ? 2 : Indent, (lines.Length * LineHeight) + 10);
            var edge = i == 0 ? Markup.Nothing : Markup.Of($"""<path class="edge" d="M{Trunk} {from}V{y + (tall / 2)}H{Indent}"/>""");
            var texts = Markup.All(lines.Index().Select(line => Markup.Of($"""<text x="{x + 10}" y="{y + ((line.Index + 1) * LineHeight) - 1}">{line.Item}</text>""")));
            drawn.Add(Markup.Of($"""{edge}<rect class="{look}" x="{x}" y="{y}" width="{Width - x - 2}" height="{tall}" rx="4"/>{texts}"""));
            from = i == 0 ? y + tall : from;
            y += tall + Gap;
        }
        return Markup.Of(
            $"""<svg class="spread" role="img" aria-labelledby="{id}" width="{Width}" height="{y}" viewBox="0 0 {Width} {y}"><title id="{id}">{Title(page)}</title>{Markup.All(drawn)}</svg>""");
    }

    public string Say(decimal minorUnits, string currency) =>
        reference.Format(new Money((long)decimal.Round(minorUnits, MidpointRounding.AwayFromZero), currency));

    /// <summary>"Ticket TK-1"; a paper without a number says so.</summary>
    public static string Paper(EvidenceLine line) =>
        $"{(FeeWords.Say(line.Kind) is var kind ? char.ToUpperInvariant(kind[0]) + kind[1..] : "")} {(line.Reference.Length > 0 ? line.Reference : "without a number")}";

    /// <summary>"B6, worker 3", "B6, batch one, 10 workers".</summary>
    public static string For(EvidenceLine line) => string.Join(", ", new[]
    {
        line.Item, line.Batch.Length > 0 ? $"batch {Cut(line.Batch, MostOfBatch)}" : "",
        line.Worker is { } worker ? $"worker {worker}" : line.Heads is { } heads ? $"{heads} workers" : "the whole cohort",
    }.Where(part => part.Length > 0));

    /// <summary>Null where no money changes its currency.</summary>
    public string? Exchange(PaymentShare share, EvidenceLine payment) => share.Match.Invoice.Currency == payment.Currency ? null
        : $"{Say(share.OfPayment, payment.Currency)} at {share.Rate.ToString("0.######", CultureInfo.InvariantCulture)}";

    /// <summary>Less than half a minor unit is what divisions leave over.</summary>
    public static bool HasLeft(PaymentPage page) => page.Left >= 0.5m;

    private string Title(PaymentPage page) =>
        $"The payment of {Say(page.Payment.MinorUnits, page.Payment.Currency)} covers {(page.Of == 1 ? "1 paper" : $"{page.Of} papers")}{(HasLeft(page) ? $"; {Say(page.Left, page.Payment.Currency)} is for none" : "")}.";

    private string[] PaymentLines(EvidenceLine payment) =>
    [
        Cut(Paper(payment)), $"{LocalDatePattern.Iso.Format(payment.On)}, to {(payment.PaidTo == PaidTo.NotNamed ? "nobody named" : FeeWords.Say(payment.PaidTo))}", Say(payment.MinorUnits, payment.Currency),
    ];

    private string[] PaperLines(PaymentShare share, EvidenceLine payment)
    {
        var invoice = share.Match.Invoice;
        string[] lines = [Cut(Paper(invoice)), For(invoice), $"{Say(share.MinorUnits, invoice.Currency)} of {Say(invoice.MinorUnits, invoice.Currency)}"];
        return Exchange(share, payment) is { } exchange ? [.. lines, exchange] : lines;
    }

    private static string Cut(string text, int most = MostLetters) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
