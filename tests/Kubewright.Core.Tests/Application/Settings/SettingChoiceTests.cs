using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application.Settings;

/// <summary>Settings of stores, caches and brokers that an application brings along and does not choose.</summary>
public sealed class SettingChoiceTests
{
    [Theory]
    [InlineData("""{ "Store": { "Kind": "Memory", "Sql": { "Text": "x" } } }""", "Store:Sql:Text")]
    [InlineData("""{ "Store": { "Kind": "Redis", "Sql": { "Text": "x" }, "Redis": { "Text": "x" } } }""", "Store:Sql:Text")]
    [InlineData("""{ "Bus": { "Provider": "AzureServiceBus", "RabbitMq": { "Server": { "Url": "x" } } } }""", "Bus:RabbitMq:Server:Url")]
    [InlineData("""{ "RabbitMq": { "Enabled": false, "Server": { "Url": "x" } } }""", "RabbitMq:Server:Url")]
    [InlineData("""{ "UseRedis": false, "Redis": { "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "Redis": { "IsEnabled": "False", "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "Database": { "Provider": "InMemory", "ConnectionString": "x" } }""", "Database:ConnectionString")]
    [InlineData("""{ "UseInMemoryDatabase": true, "ConnectionStrings": { "Default": "x" } }""", "ConnectionStrings:Default")]
    [InlineData("""{ "DatabaseProvider": "Postgres", "ConnectionStrings": { "Postgres": "x", "SqlServer": "x" } }""", "ConnectionStrings:SqlServer")]
    [InlineData("""{ "CacheType": "Redis", "Redis": { "Url": "x" }, "Memcached": { "Url": "x" } }""", "Memcached:Url")]
    public void WhatAnotherSettingDoesNotChoose_IsUnused(string settings, string key) => Assert.True(IsUnused(settings, key));

    [Theory]
    [InlineData("""{ "Store": { "Kind": "Sql", "Sql": { "Text": "x" } } }""", "Store:Sql:Text")]
    [InlineData("""{ "Store": { "Kind": "SqlServer", "Sql": { "Text": "x" } } }""", "Store:Sql:Text")]
    [InlineData("""{ "Redis": { "Enabled": true, "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "UseInMemoryDatabase": false, "ConnectionStrings": { "Default": "x" } }""", "ConnectionStrings:Default")]
    [InlineData("""{ "DatabaseProvider": "Postgres", "ConnectionStrings": { "Postgres": "x", "SqlServer": "x" } }""", "ConnectionStrings:Postgres")]
    [InlineData("""{ "DatabaseProvider": "Postgres", "ConnectionStrings": { "Default": "x" } }""", "ConnectionStrings:Default")]
    [InlineData("""{ "CacheType": "Redis", "Redis": { "Url": "x" }, "Memcached": { "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "Prototype": "Sql", "Redis": { "Url": "x" }, "Sql": { "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "Logging": { "Default": "Warning" }, "Redis": { "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "AllowedHosts": "*", "Mode": "Fast", "Redis": { "Url": "x" } }""", "Redis:Url")]
    [InlineData("""{ "ConnectionStrings": { "Redis": "x" } }""", "ConnectionStrings:Redis")]
    public void WhatIsChosenOrStandsAlone_IsUsed(string settings, string key) => Assert.False(IsUnused(settings, key));

    private static bool IsUnused(string settings, string key) => SettingChoice.IsUnused(
        new ApplicationConfiguration([], "", CommandLineUse.Read, new Dictionary<string, ConfigurationValue>(),
            [SettingsFile.Read(new SourceFile("appsettings.json", settings))]),
        key);
}
