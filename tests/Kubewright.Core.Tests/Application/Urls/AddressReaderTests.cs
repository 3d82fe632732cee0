using Kubewright.Core.Application.Urls;

namespace Kubewright.Core.Tests.Application.Urls;

/// <summary>
/// What values say of hosts and ports, by the documents of those who read them: RFC 3986, SqlClient, Npgsql, StackExchange.Redis, MongoDB, JDBC.
/// </summary>
public sealed class AddressReaderTests
{
    [Theory]
    [InlineData("http://orders", "orders", null)]
    [InlineData("http://orders/api?x=http://other:1", "orders", null)]
    [InlineData("https://user:p%40ss@orders.shop:8443/", "orders.shop", 8443)]
    [InlineData("https+http://orders", "orders", null)]
    [InlineData("dns:///orders:80", "orders", 80)]
    [InlineData("amqp://guest:guest@rabbit:5672/vhost", "rabbit", 5672)]
    [InlineData("jdbc:postgresql://db:5432/shop", "db", 5432)]
    [InlineData("jdbc:sqlserver://db:1433;databaseName=shop", "db", 1433)]
    [InlineData("Host=db;Port=5432;Database=shop", "db", 5432)]
    [InlineData("Server=db,1433;Initial Catalog=shop", "db", 1433)]
    [InlineData("Server=tcp:db,1433;Initial Catalog=shop", "db", 1433)]
    [InlineData("Data Source=db;User Id=sa;Password=x", "db", null)]
    [InlineData("server=db; port = 3306 ;uid=root", "db", 3306)]
    [InlineData("host=rabbit:5672;username=guest", "rabbit", 5672)]
    [InlineData("redis:6379", "redis", 6379)]
    [InlineData("redis:6379,password=a=b,ssl=False", "redis", 6379)]
    public void Address_IsRead(string text, string host, int? port)
    {
        var address = Assert.Single(AddressReader.Read(text));
        Assert.Equal((host, port), (address.Host, address.Port));
        Assert.Equal(host, text.Substring(address.HostStart, host.Length));
        if (port is not null)
        {
            Assert.Equal($"{port}", text.Substring(address.PortStart, address.PortLength));
        }
    }

    [Theory]
    [InlineData("mongodb://a:27017,b:27018/shop?replicaSet=rs", "a", "b")]
    [InlineData("kafka-0.kafka:9092, kafka-1.kafka:9092", "kafka-0.kafka", "kafka-1.kafka")]
    [InlineData("Host=a,b;Database=shop", "a", "b")]
    public void Addresses_AreRead(string text, params string[] hosts) => Assert.Equal(hosts, AddressReader.Read(text).Select(address => address.Host));

    [Theory]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("00:00:30")]
    [InlineData("2006-01-02T15:04:05Z07:00")]
    [InlineData("Data Source=shop.db")]
    [InlineData("Data Source=(localdb)\\mssqllocaldb;Database=x")]
    [InlineData("Server=.\\SQLEXPRESS;Database=x")]
    [InlineData("Server=.;Database=x")]
    [InlineData("s3://bucket/key")]
    [InlineData("file:///etc/hosts")]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("http://${HOST}:80")]
    [InlineData("http://[::1]:80")]
    [InlineData("http://orders:port")]
    [InlineData("a=b;c=d")]
    [InlineData("http://orders http://other")]
    public void OtherValues_AreNone(string text) => Assert.Empty(AddressReader.Read(text));

    [Fact]
    public void HostAlone_IsOneWhereTheSettingSaysSo() => Assert.Equal("orders.shop", Assert.Single(AddressReader.Read("orders.shop", namesHost: true)).Host);
}
