using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7401_ImageStartsAnotherAssemblyTests
{
    [Theory]
    [InlineData("Shop.Order.dll")]
    [InlineData("shop.orders.dll")]
    public void Reports_NearlyTheAssembly(string started)
    {
        var finding = Assert.Single(Verify($"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"{{|KW7401:{started}|}}\"]\n"));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal($"The image starts '{started}', but the project builds 'Shop.Orders.dll'", finding.Message);
        Assert.Equal("Shop.Orders.dll", Assert.Single(finding.Fix!.Edits).NewText);
    }

    [Theory]
    [InlineData("CMD dotnet /app/{|KW7401:Shop.Order.dll|} --urls http://*:8080")]
    [InlineData("ENTRYPOINT [\"dotnet\"]\nCMD [\"{|KW7401:Shop.Order.dll|}\"]")]
    [InlineData("ENTRYPOINT [\"/usr/bin/dotnet\", \"exec\", \"{|KW7401:Shop.Order.dll|}\"]")]
    public void Reports_EachFormOfTheCommand(string command) => Verify($"FROM mcr.microsoft.com/dotnet/aspnet:8.0\n{command}\n");

    [Fact]
    public void Reports_AnyOtherNameWhereTheProjectIsBuilt() => Assert.Equal(
        Severity.Warning,
        Assert.Single(Verify("""
            FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
            RUN dotnet publish Shop.Orders.csproj -o /app
            FROM mcr.microsoft.com/dotnet/aspnet:8.0
            COPY --from=build /app .
            ENTRYPOINT ["dotnet", "{|KW7401:Web.dll|}"]

            """)).Severity);

    [Theory]
    [InlineData("ENTRYPOINT [\"dotnet\", \"Shop.Orders.dll\"]")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"Web.dll\"]")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"test\", \"Shop.Order.dll\"]")]
    [InlineData("ENTRYPOINT [\"./Shop.Order\"]")]
    [InlineData("ENTRYPOINT [\"sh\", \"-c\", \"dotnet Shop.Order.dll\"]")]
    [InlineData("RUN dotnet publish Shop.Order.csproj\nENTRYPOINT [\"dotnet\", \"Shop.Order.dll\"]")]
    [InlineData("RUN mv Shop.Orders.dll Shop.Order.dll\nENTRYPOINT [\"dotnet\", \"Shop.Order.dll\"]")]
    [InlineData("RUN dotnet publish -p:AssemblyName=Shop.Order\nENTRYPOINT [\"dotnet\", \"Shop.Order.dll\"]")]
    [InlineData("ARG NAME\nENTRYPOINT dotnet $NAME.dll")]
    public void Ignores_WhatMayBeRight(string command) => Verify($"FROM mcr.microsoft.com/dotnet/aspnet:8.0\n{command}\n");

    [Fact]
    public void Fixes_TheName() => Assert.Equal("Change to 'Shop.Orders.dll'",
        Assert.Single(Verify("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"{|KW7401:Shop.Order.dll|}\"]\n")).Fix!.Title);

    private static IEnumerable<Finding> Verify(string dockerfile) => ManifestVerifier.Verify(
        Orders.Deployment(),
        new ApplicationFacts
        {
            AssemblyName = "Shop.Orders",
            ProjectName = "Shop.Orders",
            IsWeb = true,
            Image = ContainerImage.Read(new SourceFile("Dockerfile", Markup.Parse(dockerfile).Text)),
        },
        ("Dockerfile", dockerfile));
}
