using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7402_ImageWithoutTheFrameworkTests
{
    [Fact]
    public void Reports_AnotherMajorVersion()
    {
        var finding = Assert.Single(Verify("{|KW7402:FROM mcr.microsoft.com/dotnet/aspnet:8.0|}", Application(10)), finding => finding.Id == "KW7402");
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "The base image 'mcr.microsoft.com/dotnet/aspnet:8.0' brings .NET 8, but Shop.Orders is built for .NET 10 and does not start on another major "
            + "version",
            finding.Message);
    }

    [Fact]
    public void Reports_OlderApplicationOnANewerImage() => Verify("{|KW7402:FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble|}", Application(8));

    [Fact]
    public void Reports_RuntimeWithoutAspNetCore() => Assert.Equal(
        "The base image 'mcr.microsoft.com/dotnet/runtime:8.0-alpine' brings no ASP.NET Core, without which Shop.Orders does not start; "
        + "'mcr.microsoft.com/dotnet/aspnet:8.0-alpine' brings it",
        Assert.Single(Verify("{|KW7402:FROM mcr.microsoft.com/dotnet/runtime:8.0-alpine|}", Application(8)), finding => finding.Id == "KW7402").Message);

    [Fact]
    public void Reports_ImageOfAnArgumentAsAWarning() => Assert.Equal(
        Severity.Warning,
        Assert.Single(Verify("ARG VERSION=8.0\n{|KW7402:FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}|}", Application(10)),
            finding => finding.Id == "KW7402").Severity);

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:8.0\nENV ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime-deps:10.0")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet")]
    [InlineData("FROM example.com/base:10.0")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV DOTNET_ROLL_FORWARD=Major")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish -f net10.0\nFROM mcr.microsoft.com/dotnet/aspnet:10.0")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nRUN dotnet publish --self-contained\nFROM mcr.microsoft.com/dotnet/runtime:8.0")]
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime:8.0\nRUN apt-get install -y aspnetcore-runtime-8.0")]
    public void Ignores_ImageThatMayBringIt(string dockerfile) => Verify(dockerfile, Application(8));

    [Fact]
    public void Ignores_ApplicationThatBringsItself() =>
        Verify("FROM mcr.microsoft.com/dotnet/aspnet:8.0", Application(10) with { NeedsRuntimeOfImage = false });

    [Fact]
    public void Ignores_SeveralTargetFrameworks() => Verify("FROM mcr.microsoft.com/dotnet/aspnet:8.0", Application(10) with { TargetMajor = null });

    [Fact]
    public void Ignores_ManifestThatRollsForward() =>
        Verify("FROM mcr.microsoft.com/dotnet/aspnet:10.0", Application(8), "[{ name: DOTNET_ROLL_FORWARD, value: Major }]");

    [Fact]
    public void Ignores_ImageThatStartsAnotherProject() =>
        Verify("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nRUN dotnet publish Web.csproj\nENTRYPOINT [\"dotnet\", \"Web.dll\"]", Application(8),
            entryPoint: "");

    private static ApplicationFacts Application(int target) =>
        new() { AssemblyName = "Shop.Orders", IsWeb = true, TargetMajor = target, NeedsRuntimeOfImage = true };

    private static IEnumerable<Finding> Verify(string dockerfile, ApplicationFacts application, string env = "",
        string entryPoint = "ENTRYPOINT [\"dotnet\", \"Shop.Orders.dll\"]")
    {
        var whole = dockerfile + "\n" + entryPoint + "\n";
        return ManifestVerifier.Verify(
            Orders.Deployment(env: env),
            application with { Image = ContainerImage.Read(new SourceFile("Dockerfile", Markup.Parse(whole).Text)) },
            ("Dockerfile", whole));
    }
}
