using System.Globalization;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>Addresses that an application gives to whatever library, known by the names of parameters and properties.</summary>
public sealed class NamedAddressTests
{
    private const string Rabbit = """
        apiVersion: v1
        kind: Service
        metadata:
          name: rabbit
        spec:
          selector:
            app: rabbit
          ports:
            - name: amqp
              port: 5672
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: collector
        spec:
          selector:
            app: collector
          ports:
            - name: grpc
              port: 4317
            - name: http
              port: 4318
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: rabbit
        spec:
          selector:
            matchLabels:
              app: rabbit
          template:
            metadata:
              labels:
                app: rabbit
            spec:
              containers:
                - name: rabbit
                  image: rabbitmq:4
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: collector
        spec:
          selector:
            matchLabels:
              app: collector
          template:
            metadata:
              labels:
                app: collector
            spec:
              containers:
                - name: collector
                  image: otel/opentelemetry-collector:1

        """;

    /// <summary>What packages bring that the tests do not reference, with the names that they have.</summary>
    private const string Packages = """

        namespace MassTransit
        {
            interface IRabbitMqBusFactoryConfigurator { }
            static class RabbitMqHostConfigurationExtensions
            {
                public static void Host(this IRabbitMqBusFactoryConfigurator configurator, string host, string virtualHost) { }
                public static void Host(this IRabbitMqBusFactoryConfigurator configurator, string host, ushort port, string virtualHost) { }
                public static void Host(this IRabbitMqBusFactoryConfigurator configurator, System.Uri hostAddress) { }
            }
        }
        namespace RabbitMQ.Client
        {
            class ConnectionFactory { public string HostName { get; set; } = ""; public int Port { get; set; } }
        }
        namespace Confluent.Kafka
        {
            class ClientConfig { public string BootstrapServers { get; set; } = ""; }
            class ConsumerConfig : ClientConfig { }
        }
        namespace StackExchange.Redis
        {
            class EndPointCollection : System.Collections.Generic.List<object> { public void Add(string host, int port) { } }
            class ConfigurationOptions { public EndPointCollection EndPoints { get; init; } = []; }
        }
        namespace Hangfire.PostgreSql
        {
            class Options { public Options UseNpgsqlConnection(string connectionString) => this; }
        }
        namespace OpenTelemetry.Exporter
        {
            enum OtlpProtocol : byte { Grpc, HttpProtobuf }
            class OtlpExporterOptions { public System.Uri Endpoint { get; set; } = null!; public OtlpProtocol Protocol { get; set; } }
        }
        static class Otlp
        {
            public static void AddOtlpExporter(System.Action<OpenTelemetry.Exporter.OtlpExporterOptions> configure) { }
        }
        class MailOptions { public string Host { get; set; } = ""; public int Port { get; set; } }
        class Links { public string PictureUrl { get; set; } = ""; public string RedirectUri { get; set; } = ""; public string Name { get; set; } = ""; }
        """;

    private const string Bus = "MassTransit.IRabbitMqBusFactoryConfigurator bus = null!; ";

    [Theory]
    [InlineData(Bus + """MassTransit.RabbitMqHostConfigurationExtensions.Host(bus, "rabbit", 5673, "/");""", "5673")]
    [InlineData(Bus + """MassTransit.RabbitMqHostConfigurationExtensions.Host(bus, new Uri("rabbitmq://rabbit:5673/"));""", "5673")]
    [InlineData("""_ = new RabbitMQ.Client.ConnectionFactory { HostName = "rabbit", Port = 5673 };""", "5673")]
    [InlineData("""var f = new RabbitMQ.Client.ConnectionFactory(); f.Port = 5673; f.HostName = "rabbit";""", "5673")]
    [InlineData("""_ = new Confluent.Kafka.ConsumerConfig { BootstrapServers = "rabbit:9092" };""", "9092")]
    [InlineData("""_ = new StackExchange.Redis.ConfigurationOptions { EndPoints = { { "rabbit", 6383 } } };""", "6383")]
    [InlineData("""_ = new UriBuilder("http", "rabbit", 15672).Uri;""", "15672")]
    [InlineData("""_ = new UriBuilder { Host = "rabbit", Port = 15672 };""", "15672")]
    [InlineData("""_ = new System.Net.Sockets.TcpClient("rabbit", 5673);""", "5673")]
    [InlineData("""_ = new DnsEndPoint("rabbit", port: 5673);""", "5673")]
    [InlineData("""_ = new Hangfire.PostgreSql.Options().UseNpgsqlConnection("Host=rabbit;Port=5433;Database=h");""", "5433")]
    [InlineData("""const string servers = "rabbit:5673"; Connect(servers); void Connect(string bootstrapServers) { }""", "servers")]
    [InlineData("""Connect(["rabbit:5673"]); void Connect(string[] brokers) { }""", "5673")]
    [InlineData("""_ = new MailOptions { Host = "rabbit", Port = 25 };""", "25")]
    public async Task PortThatTheServiceDoesNotHave_IsReportedAtThePort(string code, string place)
    {
        var found = Assert.Single(await AnalyzeAsync(code));

        Assert.Equal(("KW7102", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal(place, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
    }

    [Theory]
    [InlineData(Bus + """MassTransit.RabbitMqHostConfigurationExtensions.Host(bus, "rabbit", 5672, "/");""")]
    [InlineData(Bus + """MassTransit.RabbitMqHostConfigurationExtensions.Host(bus, "rabbit", "/");""")]
    [InlineData("""_ = new RabbitMQ.Client.ConnectionFactory { HostName = "rabbit", Port = 5672 };""")]
    [InlineData("""_ = new RabbitMQ.Client.ConnectionFactory { HostName = "rabbit", Port = int.Parse(args[0]) };""")]
    [InlineData("""_ = new RabbitMQ.Client.ConnectionFactory { HostName = args[0], Port = 5673 };""")]
    [InlineData("""_ = new MailOptions { Host = "localhost", Port = 25 };""")]
    [InlineData("""_ = new MailOptions { Host = "mail.example.com", Port = 25 };""")]
    [InlineData("""_ = new Links { RedirectUri = "http://rabbit:8080/signin" };""")]
    [InlineData("""_ = new Links { Name = "rabbit:8080" };""")]
    [InlineData("""_ = new Links { PictureUrl = "http://rabit/pictures/1.png" };""")]
    [InlineData("""Console.WriteLine("http://rabbit:8080");""")]
    [InlineData("""_ = new UriBuilder("http", "localhost", 15672).Uri;""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) { _ = new MailOptions { Host = "rabbit", Port = 25 }; }""")]
    [InlineData("""var f = new MailOptions(); f.Host = "rabbit"; f.Port = 25; if (args.Length > 0) { f.Port = 5672; }""")]
    [InlineData("""var other = new MailOptions(); var mail = new MailOptions(); other.Port = 25; mail.Host = "rabbit";""")]
    [InlineData("""builder.WebHost.UseUrls("http://rabbit:8080");""")]
    public async Task WhatIsRightOrNoAddress_IsSilent(string code) => Assert.DoesNotContain(await AnalyzeAsync(code), IsOfAddress);

    [Theory]
    [InlineData("""_ = new MailOptions { Host = "rabit", Port = 5672 };""")]
    [InlineData(Bus + """MassTransit.RabbitMqHostConfigurationExtensions.Host(bus, new Uri("rabbitmq://rabit"));""")]
    public async Task MisspeltHostOfABrokerOrWithAPort_IsReported(string code) =>
        Assert.Equal("KW7101", Assert.Single(await AnalyzeAsync(code)).Id);

    [Fact]
    public async Task OwnService_MayBeRegistered() =>
        Assert.DoesNotContain(await AnalyzeAsync("""_ = new MailOptions { Host = "orders", Port = 8080 };"""), IsOfAddress);

    [Theory]
    [InlineData("o => o.Endpoint = new Uri(\"http://collector:4318\")", "4318")]
    [InlineData("o => { o.Endpoint = new Uri(\"http://collector:4318\"); o.Protocol = OpenTelemetry.Exporter.OtlpProtocol.Grpc; }", "4318")]
    [InlineData("o => { o.Protocol = OpenTelemetry.Exporter.OtlpProtocol.HttpProtobuf; o.Endpoint = new Uri(\"http://collector:4317/v1/traces\"); }", "4317")]
    public async Task ExporterOfAnotherProtocol_IsReportedAtThePort(string configure, string place)
    {
        var found = Assert.Single(await AnalyzeAsync($"Otlp.AddOtlpExporter({configure});"));

        Assert.Equal(("KW7108", place), (found.Id, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)));
        Assert.Contains(place == "4317" ? "set Protocol to Grpc" : "set Protocol to HttpProtobuf", found.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("o => o.Endpoint = new Uri(\"http://collector:4317\")")]
    [InlineData("o => { o.Endpoint = new Uri(\"http://collector:4318\"); o.Protocol = OpenTelemetry.Exporter.OtlpProtocol.HttpProtobuf; }")]
    [InlineData("o => { o.Endpoint = new Uri(\"http://collector:4318\"); if (args.Length > 0) { o.Protocol = (OpenTelemetry.Exporter.OtlpProtocol)1; } }")]
    public async Task ExporterOfTheSameProtocol_IsSilent(string configure) => Assert.Empty(await AnalyzeAsync($"Otlp.AddOtlpExporter({configure});"));

    private static bool IsOfAddress(Diagnostic diagnostic) => diagnostic.Id.StartsWith("KW71", StringComparison.Ordinal);

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string code) => await WebProject
        .Of(
            $"var builder = WebApplication.CreateBuilder(args); {code} builder.Build().Run();{Packages}",
            "8080",
            WebProject.Dockerfile,
            ("/shop/k8s/rabbit.yaml", Rabbit))
        .AnalyzeAsync();
}
