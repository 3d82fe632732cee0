using Kubewright.Core.Application.Routes;

namespace Kubewright.Core.Tests.Application.Routes;

/// <summary>Patterns take the paths that ASP.NET Core routes to them; a real application holds the same in the conformance tests.</summary>
public sealed class RoutePatternTests
{
    [Theory]
    [InlineData("/healthz", "/healthz")]
    [InlineData("healthz/", "/healthz")]
    [InlineData("/healthz", "/HEALTHZ/")]
    [InlineData("~/healthz", "/healthz")]
    [InlineData("", "/")]
    [InlineData("/orders/{id}", "/orders/5")]
    [InlineData("/orders/{id?}", "/orders")]
    [InlineData("/orders/{id:int?}", "/orders")]
    [InlineData("/orders/{id=5}", "/orders")]
    [InlineData("/orders/{id:int}", "/orders/-5")]
    [InlineData("/orders/{id:int:min(3)}", "/orders/3")]
    [InlineData("/orders/{id:range(1,3)}", "/orders/3")]
    [InlineData("/orders/{id:length(2,3)}", "/orders/abc")]
    [InlineData("/orders/{id:alpha}", "/orders/abc")]
    [InlineData("/{controller=Home}/{action=Index}/{id?}", "/")]
    [InlineData("/{*path}", "/")]
    [InlineData("/{**path}", "/a/b.c")]
    [InlineData("/{*path:nonfile}", "/a/b")]
    [InlineData("/{*path:nonfile}", "/")]
    [InlineData("/a/{*path}", "/a")]
    [InlineData("/files/{name}.{extension}", "/files/a.txt")]
    [InlineData("/files/{name}.{extension?}", "/files/a")]
    [InlineData("/files/v{version}", "/files/v1")]
    [InlineData("/a{{b", "/a{b")]
    public void Pattern_TakesThePath(string pattern, string path) =>
        Assert.Equal(RouteMatch.Yes, Match(pattern, path));

    [Theory]
    [InlineData("/healthz", "/healthz/ready")]
    [InlineData("/healthz", "/healthz//")]
    [InlineData("/healthz", "/")]
    [InlineData("/orders/{id}", "/orders")]
    [InlineData("/orders/{id}", "/orders/5/6")]
    [InlineData("/orders/{id:int}", "/orders/five")]
    [InlineData("/orders/{id:int?}", "/orders/five")]
    [InlineData("/orders/{id:guid}", "/orders/5")]
    [InlineData("/orders/{id:min(3)}", "/orders/2")]
    [InlineData("/orders/{id:maxlength(3)}", "/orders/abcd")]
    [InlineData("/{*path:nonfile}", "/a/b.c")]
    [InlineData("/files/{name}.{extension}", "/files/a")]
    [InlineData("/files/v{version}", "/files/1")]
    public void Pattern_DoesNotTakeThePath(string pattern, string path) =>
        Assert.Equal(RouteMatch.No, Match(pattern, path));

    [Theory]
    [InlineData("/orders/{id:slug}", "/orders/a")]
    [InlineData("/api/v{version:apiVersion}/orders", "/api/v1/orders")]
    [InlineData("/orders/{id:regex(^\\d{{3}}$)}", "/orders/123")]
    [InlineData("/orders/{id", "/healthz")]
    public void WhatIsNotUnderstood_MayTakeThePath(string pattern, string path) =>
        Assert.Equal(RouteMatch.Maybe, Match(pattern, path));

    [Fact]
    public void Values_AreThoseOfThePathAndDefaults()
    {
        var values = new Dictionary<string, string>();
        new RoutePattern("{controller=Home}/{action=Index}").Match("/Orders", values);
        Assert.Equal("Orders", values["controller"]);
        Assert.Equal("Index", values["action"]);
    }

    private static RouteMatch Match(string pattern, string path) => new RoutePattern(pattern).Match(path, new Dictionary<string, string>());
}
