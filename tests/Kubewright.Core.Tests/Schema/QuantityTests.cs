using Kubewright.Core.Schema;

namespace Kubewright.Core.Tests.Schema;

public class QuantityTests
{
    // apimachinery/pkg/api/resource/quantity_test.go, TestQuantityParse
    [Theory]
    [InlineData("0")]
    [InlineData("0n")]
    [InlineData("100m")]
    [InlineData("1.5")]
    [InlineData("1.")]
    [InlineData(".5Gi")]
    [InlineData("+1")]
    [InlineData("-1Ki")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("12E")]
    [InlineData("1.01E")]
    [InlineData("128Mi")]
    public void Reads(string text) => Assert.True(Quantity.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("half")]
    [InlineData("128MB")]
    [InlineData("128mi")]
    [InlineData("128 Mi")]
    [InlineData("1.1.M")]
    [InlineData("1+1.0M")]
    [InlineData("0.1mi")]
    [InlineData("aoeu")]
    [InlineData(".5i")]
    [InlineData("1i")]
    [InlineData("-3.01i")]
    [InlineData("1e")]
    [InlineData("1K")]
    public void RefusesWhatKubernetesRefuses(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Theory]
    [InlineData("1", "1000m")]
    [InlineData("1Gi", "1024Mi")]
    [InlineData("1G", "1e9")]
    [InlineData("0.5", "500m")]
    [InlineData("1Ki", "1024")]
    [InlineData("0.1n", "1n")]
    public void EqualAmountsAreEqual(string left, string right) => Assert.True(Parse(left) == Parse(right));

    [Theory]
    [InlineData("100m", "1")]
    [InlineData("1G", "1Gi")]
    [InlineData("999Mi", "1Gi")]
    [InlineData("-1", "0")]
    public void ComparesAmounts(string less, string more) => Assert.True(Parse(less) < Parse(more));

    [Fact]
    public void EndlessDigitsAreReadInBoundedTime() => Assert.True(Quantity.TryParse(new string('9', 1_000_000), out _));

    private static Quantity Parse(string text) => Quantity.TryParse(text, out var quantity) ? quantity : throw new FormatException(text);
}
