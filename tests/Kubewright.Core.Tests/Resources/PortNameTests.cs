using Kubewright.Core.Resources;

namespace Kubewright.Core.Tests.Resources;

/// <summary>apimachinery/pkg/util/validation, IsValidPortName.</summary>
public sealed class PortNameTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("a")]
    [InlineData("z9-a0")]
    [InlineData("8080-http")]
    [InlineData("abcdefghijklmno")]
    public void Valid(string name) => Assert.Null(PortName.WhyInvalid(name));

    [Theory]
    [InlineData("")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("8080")]
    [InlineData("80-90")]
    [InlineData("HTTP")]
    [InlineData("my_port")]
    [InlineData("my.port")]
    [InlineData("-http")]
    [InlineData("http-")]
    [InlineData("my--port")]
    [InlineData("http{")]
    public void Invalid(string name) => Assert.NotNull(PortName.WhyInvalid(name));

    [Theory]
    [InlineData("HTTP", "http")]
    [InlineData("my_port", "my-port")]
    [InlineData("my.metrics port", "my-metrics-port")]
    [InlineData("my__port", "my-port")]
    [InlineData("my--port", "my-port")]
    [InlineData("_http_", "http")]
    [InlineData("Http2", "http2")]
    [InlineData("azAZ09", "azaz09")]
    [InlineData("http{", "http")]
    [InlineData("8080", null)]
    [InlineData("http", null)]
    [InlineData("a-very-long-port-name", null)]
    [InlineData("", null)]
    [InlineData("___", null)]
    public void Corrected_ToTheNameThatWasMeant(string name, string? corrected) => Assert.Equal(corrected, PortName.Correct(name));

    [Theory]
    [InlineData("8080", true)]
    [InlineData("8", true)]
    [InlineData("0", true)]
    [InlineData("9090", true)]
    [InlineData("80-90", false)]
    [InlineData("http", false)]
    [InlineData("", false)]
    public void Number_IsDigitsAlone(string name, bool isNumber) => Assert.Equal(isNumber, PortName.IsNumber(name));
}
