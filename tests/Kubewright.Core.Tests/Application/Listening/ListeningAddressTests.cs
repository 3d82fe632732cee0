using Kubewright.Core.Application.Listening;

namespace Kubewright.Core.Tests.Application.Listening;

/// <summary>Addresses as src/Http/Http/src/BindingAddress.cs of ASP.NET Core reads them.</summary>
public sealed class ListeningAddressTests
{
    [Theory]
    [InlineData("http://+:80", "http", "+", 80, false)]
    [InlineData("http://*:5000/", "http", "*", 5000, false)]
    [InlineData("https://0.0.0.0:443", "https", "0.0.0.0", 443, false)]
    [InlineData("HTTP://[::]:80", "http", "[::]", 80, false)]
    [InlineData("http://orders-svc:80", "http", "orders-svc", 80, false)]
    [InlineData("http://+", "http", "+", 80, false)]
    [InlineData("https://localhost", "https", "localhost", 443, true)]
    [InlineData("HTTPS://LOCALHOST:5001", "https", "LOCALHOST", 5001, true)]
    [InlineData("http://[fe80::1]", "http", "[fe80::1]", 80, false)]
    [InlineData("http://+:65535", "http", "+", 65535, false)]
    [InlineData("http://+:1", "http", "+", 1, false)]
    [InlineData("http://localhost:5000", "http", "localhost", 5000, true)]
    [InlineData("http://127.0.0.1:5000", "http", "127.0.0.1", 5000, true)]
    [InlineData("http://[::1]:5000", "http", "[::1]", 5000, true)]
    public void Address_IsRead(string text, string scheme, string host, int port, bool isLoopbackOnly)
    {
        var address = ListeningAddress.Parse(text);
        Assert.Equal(new ListeningAddress(scheme, host, port), address);
        Assert.Equal(isLoopbackOnly, address!.Value.IsLoopbackOnly);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5000")]
    [InlineData("+:5000")]
    [InlineData("tcp://+:5000")]
    [InlineData("http://:5000")]
    [InlineData("http://+:0")]
    [InlineData("http://+:x")]
    [InlineData("http://+:65536")]
    [InlineData("http://")]
    [InlineData("http:///orders")]
    public void WhatIsNoAddressWithAPort_IsNone(string text) => Assert.Null(ListeningAddress.Parse(text));

    [Fact]
    public void List_IsAllOrNothing()
    {
        Assert.Equal([80, 443], ListeningAddress.ParseAll("http://+:80; https://+:443;")!.Select(address => address.Port));
        Assert.Null(ListeningAddress.ParseAll("http://+:80;x"));
    }
}
