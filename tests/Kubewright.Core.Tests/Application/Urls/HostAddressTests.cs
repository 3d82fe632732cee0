using Kubewright.Core.Application.Urls;

namespace Kubewright.Core.Tests.Application.Urls;

public sealed class HostAddressTests
{
    [Theory]
    [InlineData("http", 80)]
    [InlineData("ws", 80)]
    [InlineData("https", 443)]
    [InlineData("wss", 443)]
    [InlineData("amqp", 5672)]
    [InlineData("amqps", 5671)]
    [InlineData("postgres", 5432)]
    [InlineData("postgresql", 5432)]
    [InlineData("mongodb", 27017)]
    [InlineData("redis", 6379)]
    [InlineData("tcp", null)]
    [InlineData("", null)]
    public void Port_IsThatOfTheScheme_UnlessItIsWritten(string scheme, int? port)
    {
        Assert.Equal(port, Address(scheme, "orders").EffectivePort);
        Assert.Equal(9, (Address(scheme, "orders") with { Port = 9 }).EffectivePort);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LocalHost.", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.1", true)]
    [InlineData("127.example.com", false)]
    [InlineData("128.0.0.1", false)]
    [InlineData("localhosts", false)]
    public void Loopback_IsThePodItself(string host, bool isLoopback) => Assert.Equal(isLoopback, Address("http", host).IsLoopback);

    [Theory]
    [InlineData("amqp", true)]
    [InlineData("amqps", true)]
    [InlineData("postgres", true)]
    [InlineData("postgresql", true)]
    [InlineData("mongodb", true)]
    [InlineData("redis", true)]
    [InlineData("rediss", true)]
    [InlineData("mysql", true)]
    [InlineData("sqlserver", true)]
    [InlineData("nats", true)]
    [InlineData("esdb", true)]
    [InlineData("mqtt", true)]
    [InlineData("mqtts", true)]
    [InlineData("kafka", true)]
    [InlineData("http", false)]
    [InlineData("https", false)]
    [InlineData("tcp", false)]
    public void DataService_IsToldByItsScheme(string scheme, bool isOfDataService)
    {
        Assert.Equal(isOfDataService, Address(scheme, "db").IsOfDataService);
        Assert.True((Address(scheme, "db") with { Form = AddressForm.ConnectionString }).IsOfDataService);
    }

    private static HostAddress Address(string scheme, string host) => new(AddressForm.Url, scheme, host, 0, null, 0, 0);
}
