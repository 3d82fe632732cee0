using Kubewright.Core.Application.Docker;

namespace Kubewright.Core.Tests.Application.Docker;

/// <summary>What the official images bring, by github.com/dotnet/dotnet-docker.</summary>
public sealed class DotNetImageTests
{
    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", "ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9.0@sha256:0a1b", "ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("mcr.microsoft.com/dotnet/runtime-deps:8.0", "ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:7.0-alpine", "ASPNETCORE_URLS", "http://+:80")]
    [InlineData("mcr.microsoft.com/dotnet/core/aspnet:3.1-buster-slim", "ASPNETCORE_URLS", "http://+:80")]
    [InlineData("mcr.microsoft.com/dotnet/core/runtime:3.1", "ASPNETCORE_URLS", "http://+:80")]
    [InlineData("mcr.microsoft.com/dotnet/core/runtime-deps:3.1", "ASPNETCORE_URLS", "http://+:80")]
    [InlineData("microsoft/aspnetcore:2.0", "ASPNETCORE_URLS", "http://+:80")]
    [InlineData("microsoft/dotnet:2.2-aspnetcore-runtime", "ASPNETCORE_URLS", "http://+:80")]
    public void VersionDecidesTheVariable(string image, string name, string value) =>
        Assert.Equal((name, value), DotNetImage.Parse(image)!.ListeningVariable);

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:latest")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:8.0")]
    [InlineData("mcr.microsoft.com/dotnet/core/sdk:3.1")]
    [InlineData("microsoft/dotnet:2.2-sdk")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:20240101")]
    public void UnknownVersionAndSdk_SayNothing(string image) => Assert.Null(DotNetImage.Parse(image)!.ListeningVariable);

    [Theory]
    [InlineData("alpine:3.20")]
    [InlineData("registry:5000/dotnet/aspnet:8.0")]
    [InlineData("mcr.microsoft.com/dotnet/monitor:8.0")]
    public void OtherImages_AreNone(string image) => Assert.Null(DotNetImage.Parse(image));

    [Theory]
    [InlineData("microsoft/dotnet:2.2-runtime", "runtime", 2)]
    [InlineData("microsoft/dotnet:2.2-aspnetcore-runtime", "aspnet", 2)]
    [InlineData("microsoft/dotnet:2.2-sdk", "sdk", 2)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet", "aspnet", null)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:99.0", "aspnet", 99)]
    public void Image_IsToldByItsNameAndTag(string image, string repository, int? major)
    {
        var found = DotNetImage.Parse(image);
        Assert.Equal((repository, major), (found?.Repository, found?.Major));
    }

    [Theory]
    [InlineData("8.0", "1654", false)]
    [InlineData("7.0", null, false)]
    [InlineData("8.0-jammy-chiseled", "1654", true)]
    [InlineData("8.0-azurelinux3.0-distroless", "1654", true)]
    public void User_IsThereFrom8On_AndRunsChiseledImages(string tag, string? user, bool isNonRoot)
    {
        var image = DotNetImage.Parse("mcr.microsoft.com/dotnet/aspnet:" + tag)!;
        Assert.Equal((user, isNonRoot), (image.UserId, image.IsNonRoot));
    }
}
