using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7404_PrivilegedPortTests
{
    [Fact]
    public void Reports_PortBelow1024OfAUser()
    {
        var finding = Assert.Single(Verify("{|KW7404:ENV ASPNETCORE_HTTP_PORTS=80|}\nUSER $APP_UID"), finding => finding.Id == "KW7404");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(
            "Shop.Orders listens on 80 as user 1654 (USER 1654, Dockerfile line 3): where the container's runtime keeps ports below 1024 to root, it does not "
            + "start",
            finding.Message);
    }

    [Fact]
    public void Reports_UserOfTheImageItself() =>
        Verify("{|KW7404:ENV ASPNETCORE_HTTP_PORTS=80|}", image: "mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled");

    [Fact]
    public void Reports_UserOfTheManifest() =>
        Verify("{|KW7404:ENV ASPNETCORE_HTTP_PORTS=80|}", security: "\n          securityContext:\n            runAsUser: 1000");

    [Theory]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80", "")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80\nUSER root", "")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80\nARG ID\nUSER $ID", "")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=1024\nUSER app", "")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80\nUSER app\nRUN setcap cap_net_bind_service=+ep /usr/share/dotnet/dotnet", "")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80\nUSER app", "\n          securityContext:\n            runAsUser: 0")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80\nUSER app", "\n          securityContext:\n            capabilities:\n              add: [NET_BIND_SERVICE]")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80\nUSER app",
        "\n      securityContext:\n        sysctls:\n          - name: net.ipv4.ip_unprivileged_port_start\n            value: '0'")]
    public void Ignores_WhoeverMayListenThere(string dockerfile, string security) =>
        Verify(dockerfile, security: security, port: dockerfile.Contains("1024", StringComparison.Ordinal) ? "1024" : "80");

    private static IEnumerable<Finding> Verify(string dockerfile, string image = "mcr.microsoft.com/dotnet/aspnet:8.0", string security = "",
        string port = "80")
    {
        var application = Orders.Application(image, Markup.Parse(dockerfile).Text);
        return ManifestVerifier.Verify(
            Orders.Deployment(containerPort: port, more: security),
            application,
            ("Dockerfile", $"FROM {image}\n{dockerfile}\nENTRYPOINT [\"dotnet\", \"Shop.Orders.dll\"]\n"));
    }
}
