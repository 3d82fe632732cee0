using Kubewright.Core.Application.Docker;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7403_ImageRunsAsRootTests
{
    private const string Demanded = "\n          securityContext:\n            runAsNonRoot: {|KW7403:true|}";
    private const string Accepted = "\n          securityContext:\n            runAsNonRoot: true";

    [Fact]
    public void Reports_ImageWithoutAUser()
    {
        var finding = Assert.Single(Verify(Demanded, ""));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' demands a user other than root, but the image of Shop.Orders runs as root "
                + "(no USER on mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1), so the container does not start",
            finding.Message);
    }

    /// <summary>The kubelet asks for a number: "image has non-numeric user".</summary>
    [Fact]
    public void Reports_UserThatOnlyHasAName() => Assert.Equal(
        "Deployment 'orders' demands a user other than root, but the image of Shop.Orders names its user 'app' (USER app, Dockerfile line 2), which Kubernetes "
            + "cannot tell from root: write 'USER $APP_UID' there, or runAsUser here",
        Assert.Single(Verify(Demanded, "USER app")).Message);

    [Theory]
    [InlineData("USER root")]
    [InlineData("USER 0")]
    [InlineData("USER 0:0")]
    public void Reports_RootByNameOrNumber(string user) => Verify(Demanded, user);

    [Fact]
    public void Reports_DemandOfThePod() => Verify("\n      securityContext:\n        runAsNonRoot: {|KW7403:true|}", "");

    [Theory]
    [InlineData("USER $APP_UID")]
    [InlineData("USER 1654")]
    [InlineData("USER 1654:1654")]
    [InlineData("ARG ID\nUSER $ID")]
    public void Ignores_UserByNumber(string user) => Verify(Accepted, user);

    [Fact]
    public void Ignores_ImageThatNeverRunsAsRoot() => Verify(Accepted, "", "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled");

    [Fact]
    public void Ignores_ImageOfWhichNothingIsKnown() => Verify(Accepted, "", "example.com/base:1");

    [Fact]
    public void Ignores_UserOfTheManifest() => Verify(Accepted + "\n            runAsUser: 1000", "USER app");

    [Fact]
    public void Ignores_ContainerThatMayRunAsRoot() =>
        Verify("\n          securityContext:\n            runAsNonRoot: false\n      securityContext:\n        runAsNonRoot: true", "");

    [Fact]
    public void Ignores_WhereNothingIsDemanded() => Verify("", "");

    private static IEnumerable<Finding> Verify(string security, string user, string image = "mcr.microsoft.com/dotnet/aspnet:8.0") =>
        ManifestVerifier.Verify(Orders.Deployment(more: security), Orders.Application(image, user));

    /// <summary>A stage for developers behind the one that is deployed.</summary>
    [Fact]
    public void Ignores_StageThatStartsSomethingElse() => ManifestVerifier.Verify(
        Orders.Deployment(more: Accepted),
        Orders.Application() with
        {
            Image = ContainerImage.Read(new SourceFile("Dockerfile", """
                FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
                FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled AS production
                ENTRYPOINT ["dotnet", "Shop.Orders.dll"]
                FROM build AS development
                ENTRYPOINT ["dotnet", "watch", "run"]
                """)),
        });
}
