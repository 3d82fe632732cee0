namespace Kubewright.Tests;

/// <summary>The grammar of k8s.io/apimachinery/pkg/api/resource/quantity.go.</summary>
public class QuantityTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("500m")]
    [InlineData("2")]
    [InlineData("0.5")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("128Mi")]
    [InlineData("1.5Gi")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("12E")]
    [InlineData("3k")]
    [InlineData("100n")]
    [InlineData("5u")]
    [InlineData("-1")]
    [InlineData("+1Ti")]
    [InlineData("1Ei")]
    public void A_quantity_is_kept_as_it_is_written(string text) => Assert.Equal(text, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData(".")]
    [InlineData("1 Gi")]
    [InlineData("512MB")]
    [InlineData("1gi")]
    [InlineData("1K")]
    [InlineData("1ki")]
    [InlineData("1e")]
    [InlineData("1e3m")]
    [InlineData("1.2.3")]
    [InlineData("0x10")]
    [InlineData("1,5")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Quantity.TryParse(text, out _));
        _ = Assert.Throws<FormatException>(() => (Quantity)text);
    }

    [Fact]
    public void The_message_says_what_a_quantity_is_and_what_was_meant()
    {
        var exception = Assert.Throws<FormatException>(() => new Model.Container().Limits(memory: "512MB"));

        Assert.Equal(
            "'512MB' is not a quantity. Write a number with one of the suffixes n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or none, such as 500m, 2 or "
            + "128Mi. Did you mean 512Mi?",
            exception.Message);
    }

    [Fact]
    public void Whole_numbers_are_quantities()
    {
        var container = new Model.Container().Requests(cpu: 2);

        Assert.Equal("2", container.Resources.Requests["cpu"]);
        Assert.Contains("\"cpu\":\"2\"", container.ToString(), StringComparison.Ordinal);
    }
}
