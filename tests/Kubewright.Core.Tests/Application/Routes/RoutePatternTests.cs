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

    /// <summary>src/Http/Routing/src/Constraints of ASP.NET Core.</summary>
    [Theory]
    [InlineData("int", "2147483647", "2147483648")]
    [InlineData("INT", "5", "five")]
    [InlineData("long", "2147483648", "9.5")]
    [InlineData("bool", "True", "1")]
    [InlineData("guid", "6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff")]
    [InlineData("decimal", "1.5", "1e5")]
    [InlineData("double", "1e5", "five")]
    [InlineData("float", "1.5", "five")]
    [InlineData("datetime", "2024-01-02", "tomorrow")]
    [InlineData("alpha", "azAZ", "az9")]
    [InlineData("alpha", "a", "a{")]
    [InlineData("alpha", "Z", "Z[")]
    [InlineData("alpha", "m", "m@")]
    [InlineData("alpha", "z", "z-a")]
    [InlineData("file", "a.txt", "a")]
    [InlineData("file", ".gitignore", "a.")]
    [InlineData("file", "a..b", "a..")]
    [InlineData("nonfile", "a.", "a.b.c")]
    [InlineData("length(3)", "abc", "ab")]
    [InlineData("length(3)", "abc", "abcd")]
    [InlineData("LENGTH(3)", "abc", "abcd")]
    [InlineData("length(2,3)", "ab", "a")]
    [InlineData("length(2,3)", "abc", "abcd")]
    [InlineData("minlength(3)", "abc", "ab")]
    [InlineData("MinLength(3)", "abcd", "ab")]
    [InlineData("maxlength(3)", "abc", "abcd")]
    [InlineData("min(3)", "3", "2")]
    [InlineData("MIN(3)", "4", "2")]
    [InlineData("max(3)", "3", "4")]
    [InlineData("max(3)", "2", "x")]
    [InlineData("range(1,3)", "1", "0")]
    [InlineData("range(1,3)", "3", "4")]
    [InlineData("required", "a", null)]
    public void Constraint_TakesAValueAndNotTheOther(string constraint, string value, string? other)
    {
        Assert.Equal(RouteMatch.Yes, Match($"/{{id:{constraint}}}", "/" + value));
        if (other is not null)
        {
            Assert.Equal(RouteMatch.No, Match($"/{{id:{constraint}}}", "/" + other));
        }
    }

    [Theory]
    [InlineData("length(x)")]
    [InlineData("min(x)")]
    [InlineData("range(1,x)")]
    [InlineData("length(1")]
    public void Constraint_OfWhatIsNoNumber_MayTakeAnyValue(string constraint) => Assert.Equal(RouteMatch.Maybe, Match($"/{{id:{constraint}}}", "/abc"));

    [Theory]
    [InlineData("/{*path:required}", "/", RouteMatch.No)]
    [InlineData("/a/{*path:int}", "/a/5", RouteMatch.Yes)]
    [InlineData("/a/{*path:int}", "/a/b", RouteMatch.No)]
    [InlineData("/a/{*path:file=index.html}", "/a", RouteMatch.Yes)]
    [InlineData("/{a:int:slug}", "/x", RouteMatch.No)]
    [InlineData("/{a:slug:int}", "/x", RouteMatch.No)]
    [InlineData("/{a:slug}/{b:int}", "/x/y", RouteMatch.No)]
    [InlineData("/{a:slug}/{b:int}", "/x/5", RouteMatch.Maybe)]
    [InlineData("/{a=1}/{b?}/{c?}", "/", RouteMatch.Yes)]
    [InlineData("/{a:int?}/x", "/", RouteMatch.No)]
    [InlineData("/{id:length(2,3):int=12}", "/", RouteMatch.Yes)]
    [InlineData("/{}", "/a", RouteMatch.Maybe)]
    [InlineData("/a}", "/a", RouteMatch.Maybe)]
    [InlineData("//a", "/a", RouteMatch.Yes)]
    public void Pattern_IsReadToItsEnd(string pattern, string path, RouteMatch match) => Assert.Equal(match, Match(pattern, path));

    [Theory]
    [InlineData("/healthz/", "/healthz")]
    [InlineData("~/healthz/ready", "/healthz/ready")]
    [InlineData("/", "/")]
    [InlineData("/orders/{id}", null)]
    [InlineData("/orders/{id", null)]
    [InlineData("/v{version}", null)]
    public void Path_IsTheOneThatAPatternWithoutParametersTakes(string pattern, string? path) => Assert.Equal(path, new RoutePattern(pattern).Path);

    private static RouteMatch Match(string pattern, string path) => new RoutePattern(pattern).Match(path, new Dictionary<string, string>());
}
