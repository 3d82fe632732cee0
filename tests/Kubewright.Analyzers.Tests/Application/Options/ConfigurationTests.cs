using System.Globalization;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Application.Options;

/// <summary>What an application reads of its configuration, and what that makes of the variables of its container.</summary>
public sealed class ConfigurationTests
{
    private const string Start = "using System.ComponentModel.DataAnnotations; var builder = WebApplication.CreateBuilder(args); ";

    private const string Bound = "builder.Services.Configure<OrdersOptions>(builder.Configuration.GetSection(\"Orders\")); ";

    private const string End = """
        builder.Build().Run();
        public enum Mode { Fast, Slow }
        public sealed class Retry { public int Count { get; init; } }
        public sealed class OrdersOptions
        {
            public const string Section = "Orders";
            public int Timeout { get; set; } = 3;
            public TimeSpan? Pause { get; set; }
            public Mode Mode { get; set; }
            public bool Enabled { get; set; }
            public Uri? Url { get; set; }
            public Retry Retry { get; set; } = new();
            public string[] Tags { get; set; } = [];
            public Dictionary<string, string> Labels { get; set; } = [];
            [Required] public string Queue { get; set; } = null!;
            [Microsoft.Extensions.Configuration.ConfigurationKeyName("size")] public long Size_ { get; set; }
        }
        """;

    [Theory]
    [InlineData("Orders_Timeout", "Orders__Timeout")]
    [InlineData("ORDERS_RETRY_COUNT", "Orders__Retry__Count")]
    [InlineData("Orders__Retry_Count", "Orders__Retry__Count")]
    [InlineData("Orders.Timeout", "Orders__Timeout")]
    [InlineData("Orders__Timeot", "Orders__Timeout")]
    [InlineData("Orders__Retry__Coun", "Orders__Retry__Count")]
    [InlineData("Order__Timeout", "Orders__Timeout")]
    public async Task NameThatIsNearlyRead_IsReported(string name, string meant)
    {
        var finding = Assert.Single(await AnalyzeAsync(Bound, name, "5"));

        Assert.Equal("KW7301", finding.Id);
        Assert.Contains($"did you mean '{meant}'", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Orders__Timeout")]
    [InlineData("ORDERS__TIMEOUT")]
    [InlineData("Orders__Tags__0")]
    [InlineData("Orders__Labels__team")]
    [InlineData("Orders__size")]
    [InlineData("Orders__Retry__Count")]
    [InlineData("ORDERS_TOPIC")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("OTEL_SERVICE_NAME")]
    [InlineData("Logging__LogLevel__Default")]
    [InlineData("Catalog__Timeout")]
    public async Task NameThatIsReadOrOfOthers_IsSilent(string name) => Assert.Empty(await AnalyzeAsync(Bound, name, "5", DiagnosticSeverity.Info));

    [Fact]
    public async Task NameOfNoProperty_IsInformation()
    {
        var finding = Assert.Single(await AnalyzeAsync(Bound, "Orders__Currency", "5", DiagnosticSeverity.Info));

        Assert.Equal("KW7304", finding.Id);
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Theory]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\");")]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(OrdersOptions.Section).ValidateOnStart();")]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().Bind(builder.Configuration.GetRequiredSection(\"Orders\"));")]
    [InlineData("var options = builder.Configuration.GetSection(\"Orders\").Get<OrdersOptions>();")]
    [InlineData("var section = builder.Configuration.GetSection(\"Orders\"); builder.Services.Configure<OrdersOptions>(section); var options = "
        + "section.Get<OrdersOptions>();")]
    [InlineData("var options = new OrdersOptions(); builder.Configuration.Bind(\"Orders\", options);")]
    [InlineData("var options = new OrdersOptions(); builder.Configuration.GetSection(\"Orders\").Bind(options);")]
    [InlineData("var timeout = builder.Configuration.GetValue<int>(\"Orders:Timeout\");")]
    [InlineData("var timeout = builder.Configuration.GetSection(\"Orders\").GetValue(\"Timeout\", 5);")]
    public async Task Readers_AreRead(string code)
    {
        var found = await AnalyzeAsync(code, "Orders__Timeout", "soon");
        Assert.Equal("KW7302", Assert.Single(found).Id);
        Assert.StartsWith("'soon' cannot be converted to int, as Orders does with Orders__Timeout of container 'api' (", found[0].GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Equal("KW7301", Assert.Single(await AnalyzeAsync(code, "Orders_Timeout", "5")).Id);
    }

    [Theory]
    [InlineData("var a = builder.Configuration[\"Orders:Timeout\"];", "Orders_Timeout", "Orders__Timeout")]
    [InlineData("var a = builder.Configuration.GetSection(\"Orders\")[\"Timeout\"];", "Orders_Timeout", "Orders__Timeout")]
    [InlineData("var a = builder.Configuration.GetConnectionString(\"Orders\");", "ConnectionStrings_Orders", "ConnectionStrings__Orders")]
    [InlineData("var a = builder.Configuration.GetConnectionString(\"Orders\");", "ConnectionString__Orders", "ConnectionStrings__Orders")]
    public async Task Keys_AreRead(string code, string name, string meant)
    {
        var finding = Assert.Single(await AnalyzeAsync(code, name, "5"));
        Assert.Contains($"did you mean '{meant}'", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await AnalyzeAsync(code, meant, "5"));
    }

    [Theory]
    [InlineData("var a = Environment.GetEnvironmentVariable(\"Orders_Timeout\");")]
    [InlineData("var a = Environment.GetEnvironmentVariable(args[0]);")]
    [InlineData("foreach (var one in Environment.GetEnvironmentVariables().Keys) { }")]
    [InlineData("var a = builder.Configuration[\"Orders_Timeout\"];")]
    [InlineData("builder.Configuration.AddEnvironmentVariables(\"Orders_\");")]
    [InlineData("builder.Configuration.Sources.Clear();")]
    [InlineData("var other = new ConfigurationBuilder().AddEnvironmentVariables().Build();")]
    public async Task VariableThatMayBeRead_IsSilent(string code) =>
        Assert.Empty(await AnalyzeAsync(Bound + code, "Orders_Timeout", "5", DiagnosticSeverity.Info));

    [Theory]
    [InlineData("var a = builder.Configuration[args[0]];")]
    [InlineData("var a = builder.Configuration.GetSection(args[0]);")]
    [InlineData("foreach (var one in builder.Configuration.GetSection(\"Orders\").GetChildren()) { }")]
    [InlineData("Use(builder.Configuration.GetSection(\"Orders\")); static void Use(IConfiguration orders) { }")]
    [InlineData("var section = builder.Configuration.GetSection(\"Orders\"); Use(section); static void Use(IConfigurationSection orders) { }")]
    [InlineData("builder.Services.Configure<Dictionary<string, string>>(builder.Configuration.GetSection(\"Orders\"));")]
    [InlineData("Bind<OrdersOptions>(); void Bind<T>() where T : class => builder.Services.Configure<T>(builder.Configuration.GetSection(typeof(T).Name));")]
    public async Task KeyThatMayBeRead_IsSilent(string code) => Assert.Empty(await AnalyzeAsync(Bound + code, "Orders__Timeot", "5", DiagnosticSeverity.Info));

    [Theory]
    [InlineData("Orders__Timeout", "abc", true)]
    [InlineData("Orders__Timeout", "5.5", true)]
    [InlineData("Orders__Timeout", "5000000000", true)]
    [InlineData("Orders__Timeout", "30s", true)]
    [InlineData("Orders__Timeout", "0x1F", false)]
    [InlineData("Orders__Timeout", "", false)]
    [InlineData("Orders__Timeout", "$(SECONDS)", false)]
    [InlineData("Orders__Pause", "30s", true)]
    [InlineData("Orders__Pause", "00:00:30", false)]
    [InlineData("Orders__Mode", "Medium", true)]
    [InlineData("Orders__Mode", "slow", false)]
    [InlineData("Orders__Mode", "1", false)]
    [InlineData("Orders__Enabled", "yes", true)]
    [InlineData("Orders__Enabled", "TRUE", false)]
    [InlineData("Orders__Url", "nowhere", false)]
    [InlineData("Orders__Retry__Count", "many", true)]
    [InlineData("Orders__size", "big", true)]
    public async Task ValueThatIsNotConverted_IsReported(string name, string value, bool isReported) =>
        Assert.Equal(isReported ? ["KW7302"] : [], (await AnalyzeAsync(Bound, name, value)).Select(one => one.Id));

    [Theory]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\").ValidateDataAnnotations();", "X", true)]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\").ValidateDataAnnotations();", "Orders__Queue", false)]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\");", "X", false)]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\").ValidateDataAnnotations(); "
        + "builder.Services.PostConfigure<OrdersOptions>(options => options.Queue = \"q\");", "X", false)]
    [InlineData("builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\").ValidateDataAnnotations(); "
        + "builder.Configuration.AddJsonFile(\"more.json\");", "X", false)]
    public async Task RequiredSetting_IsSet(string code, string name, bool isReported)
    {
        var found = await AnalyzeAsync(code, name, "q", DiagnosticSeverity.Info);
        Assert.Equal(isReported ? ["KW7303"] : [], found.Select(one => one.Id));
        Assert.All(found, one => Assert.True(one.Location.IsInSource));
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string code, string name, string value,
        DiagnosticSeverity least = DiagnosticSeverity.Warning)
    {
        var manifest = WebProject.Manifest("http").Replace(
            "image: shop/orders:1.4\n",
            $"image: shop/orders:1.4\n          env: [{{ name: {name}, value: '{value}' }}]\n",
            StringComparison.Ordinal);
        var project = WebProject.Of(Start + code + End).Edit(new InMemoryFile(WebProject.ManifestPath, manifest));
        Assert.Empty(project.Compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        return [.. (await project.AnalyzeAsync()).Where(one => one.Severity >= least && one.Id.StartsWith("KW7", StringComparison.Ordinal))];
    }
}
