namespace Kubewright.Analyzers.Application.Urls;

/// <summary>The names by which code connects to an address.</summary>
internal static class UrlNames
{
    /// <summary>Properties that take an address, with the types that they are properties of.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Properties = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["BaseAddress"] = ["HttpClient"],
        ["Address"] = ["GrpcClientFactoryOptions", "DestinationConfig", "ConsulClientConfiguration"],
        ["HostName"] = ["ConnectionFactory"],
        ["Uri"] = ["ConnectionFactory"],
        ["Configuration"] = ["RedisCacheOptions"],
        ["Endpoint"] = ["OtlpExporterOptions", "OpenTelemetrySinkOptions", "BatchedOpenTelemetrySinkOptions"],
        ["BootstrapServers"] = ["ClientConfig", "ProducerConfig", "ConsumerConfig", "AdminClientConfig"],
        ["Url"] = ["NatsOpts"],
        ["ConnectionString"] = ["NpgsqlConnection", "SqlConnection", "MySqlConnection", "DbConnection", "MongoClientSettings"],
    };

    /// <summary>Methods that take an address, with the types that declare them; any type where the name alone says enough.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Methods = NewMethods();

    /// <summary>Types whose constructors take an address.</summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "NpgsqlConnection", "SqlConnection", "MySqlConnection", "MongoClient", "HttpRequestMessage",
    };

    /// <summary>Methods that add sources of configuration that nothing is known of.</summary>
    public static readonly HashSet<string> OtherConfiguration = new(StringComparer.Ordinal)
    {
        "AddAzureAppConfiguration", "AddAzureKeyVault", "AddKeyPerFile", "AddConsul", "AddSystemsManager", "AddSecretsManager", "AddVault",
            "AddVaultConfiguration", "AddEtcd",
        "AddConfigServer", "AddDaprConfigurationStore", "AddDaprSecretStore", "AddStreamingDaprConfigurationStore", "AddXmlFile", "AddIniFile", "AddYamlFile",
            "AddInMemoryCollection",
        "AddJsonStream", "AddZookeeper", "AddNacosV2Configuration", "AddApollo", "AddAppConfig", "AddDockerSecrets", "AddPlaceholderResolver", "AddKubernetes",
            "Sources",
    };

    private static readonly string[] OptionsTypes = ["Options", "Settings", "Config"];

    private static readonly string[] AddressProperties = ["Url", "Uri", "Address", "Endpoint"];

    /// <summary>Whether a property of a type that is bound to settings holds an address, by their names.</summary>
    public static bool IsOfOptions(string type, string property) =>
        Array.Exists(OptionsTypes, ending => type.EndsWith(ending, StringComparison.Ordinal))
        && Array.Exists(AddressProperties, ending => property.EndsWith(ending, StringComparison.Ordinal));

    private static Dictionary<string, string[]> NewMethods()
    {
        var methods = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["ForAddress"] = ["GrpcChannel"],
            ["Connect"] = ["ConnectionMultiplexer"],
            ["ConnectAsync"] = ["ConnectionMultiplexer"],
            ["WithUrl"] = ["HubConnectionBuilderHttpExtensions"],
        };
        foreach (var name in new[]
        {
            "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync", "GetFromJsonAsync",
                "PostAsJsonAsync",
            "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync", "GetFromJsonAsAsyncEnumerable",
        })
        {
            methods[name] = ["HttpClient", "HttpClientJsonExtensions"];
        }

        foreach (var name in new[]
        {
            "UseNpgsql", "UseSqlServer", "UseMySql", "UseMySQL", "UseMongoDB", "AddNpgSql", "AddSqlServer", "AddMySql", "AddRedis", "AddRabbitMQ", "AddMongoDb",
                "AddNpgsqlDataSource",
            "AddStackExchangeRedis", "AddUrlGroup", "AddElasticsearch", "Seq",
        })
        {
            methods[name] = [];
        }

        return methods;
    }
}
