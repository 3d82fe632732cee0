using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Text;

public class NearestNameTests
{
    [Theory]
    [InlineData("selectr", "selector")]
    [InlineData("Selector", "selector")]
    [InlineData("prots", "ports")]
    [InlineData("metdata", "metadata")]
    [InlineData("sessionAffinty", "sessionAffinity")]
    public void FindsTheNameThatWasMeant(string written, string meant) =>
        Assert.Equal(meant, NearestName.Find(["clusterIP", "metadata", "ports", "selector", "sessionAffinity", "type"], written));

    [Theory]
    [InlineData("tcp", "udp")]
    [InlineData("db", "fe")]
    [InlineData("web", "api")]
    [InlineData("orders", "payment")]
    [InlineData("a", "b")]
    [InlineData("", "a")]
    public void FindsNothingWhereNothingIsNear(string written, string candidate) => Assert.Null(NearestName.Find([candidate], written));

    [Fact]
    public void TheTextItselfIsNoCandidate() => Assert.Null(NearestName.Find(["ports"], "ports"));

    [Fact]
    public void CaseAloneIsNearerThanAnyEdit() => Assert.Equal("HTTP", NearestName.Find(["https", "HTTP"], "http"));

    [Fact]
    public void OfEquallyNearNamesTheFirstCounts() => Assert.Equal("cart", NearestName.Find(["cart", "card"], "care"));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void DistanceCountsEdits(string left, string right, int edits)
    {
        Assert.Equal(edits, NearestName.Distance(left, right));
        Assert.Equal(edits, NearestName.Distance(right, left));
    }
}
