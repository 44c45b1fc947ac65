using System.Text.Encodings.Web;
using System.Xml.Linq;
using Inspectorate.Web.Shared.Pictures;

namespace Inspectorate.InProcess.Rules;

/// <summary>Bars stay inside their picture and tell the truth, whatever the figures are.</summary>
public class BarsDrawingTests
{
    [Theory]
    [InlineData(0, 0, 0, 5)]
    [InlineData(-3, 12, -5, 15)]
    [InlineData(0, 4, 0, 4)]
    [InlineData(0, 1234.56, 0, 1500)]
    [InlineData(-900_000_000_000_000, 0, -1_000_000_000_000_000, 0)]
    public void A_scale_goes_from_one_round_figure_to_another(double least, double most, double from, double until)
    {
        var scale = new Scale([(decimal)least, (decimal)most], 10, 300);
        Assert.InRange((double)scale.Least, from, least);
        Assert.InRange((double)scale.Most, most, Math.Max(until, 1));
        Assert.Equal((10, 310), (scale.At(scale.Least), scale.At(scale.Most)));
        Assert.InRange(scale.At(0), 10, 310);
    }

    [Theory]
    [InlineData(999_999.5, "999,999.5")]
    [InlineData(-2_500_000, "-2.5 M")]
    [InlineData(1_200_000_000_000, "1,200 bn")]
    public void Long_figures_are_written_short(double figure, string written) => Assert.Equal(written, Scale.Short((decimal)figure));

    [Fact]
    public void Bars_are_as_long_as_their_figures_and_none_leaves_the_picture()
    {
        var svg = Drawn(
            new BarRow("A <b> of \"100\"", (0, 100), "100.00", BarLook.Sum, Joins: true), new BarRow("Falls", (100, 60), "−40.00", BarLook.Falls),
            new BarRow("Less than nothing", (0, -50), "−50.00", BarLook.Hatched), new BarRow("Nothing", (0, 0), "0.00") { Signs = [(80, BarSign.Foot)] }, new BarRow("Unknown", null, "not known"));
        var bars = svg.Descendants().Where(part => part.Name.LocalName == "rect").ToList();
        int Of(XElement bar, string name) => (int)bar.Attribute(name)!;
        Assert.Equal(4, bars.Count);
        Assert.All(bars, bar => Assert.InRange(Of(bar, "x"), 0, 340 - Of(bar, "width")));
        Assert.InRange(Of(bars[0], "width") - (2 * Of(bars[2], "width")), -1, 1);
        Assert.Equal(Of(bars[0], "x") + Of(bars[0], "width"), Of(bars[1], "x") + Of(bars[1], "width")); // what falls hangs from the end of what was there
        Assert.Equal(Of(bars[0], "x"), Of(bars[2], "x") + Of(bars[2], "width")); // and less than nothing lies on the other side
        Assert.Equal(2, Of(bars[3], "width"));
        Assert.Equal("A <b> of \"100\"", svg.Descendants().First(part => part.Name.LocalName == "text" && part.Attribute("class") is null).Value);
    }

    private static XElement Drawn(params BarRow[] rows)
    {
        using var writer = new StringWriter();
        BarsDrawing.Svg("What is drawn", "In words.", rows, "picture").WriteTo(writer, HtmlEncoder.Default);
        return XElement.Parse(writer.ToString());
    }
}
