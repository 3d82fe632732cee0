using Kubewright.Core.Application;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Options;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules.Application;

/// <summary>The application Shop.Orders with what its code reads of its configuration, and the manifests that set it.</summary>
internal static class Settings
{
    public static readonly SourceFile Program = new("Program.cs", "builder.Services.AddOptions<OrdersOptions>().BindConfiguration(\"Orders\");\n");

    /// <summary>What binds the section Orders to a type with some properties, and reads a connection string.</summary>
    public static readonly ConfigurationReads Reads = new()
    {
        Keys = [Key("Orders:Timeout", "int"), Key("Orders:Retry:Count", "int"), Key("Orders:Mode", "Mode", "Fast", "Slow"),
            Key("ConnectionStrings:Orders", "")],
        Sections = ["Orders"],
        Open = ["Orders:Labels"],
        Variables = ["ORDERS_HOME"],
    };

    public static ReadKey Key(string key, string type, params string[] members) =>
        new(key, new SettingType(type, [.. members]), "OrdersOptions." + key.Split(':')[^1], Program.All with { Length = 7 });

    public static ApplicationFacts Application(ConfigurationReads? reads = null, string? settings = null) =>
        Orders.Application(settings: settings) with { Code = new ApplicationCode { Configuration = reads ?? Reads } };

    public static string Manifest(string env) => Orders.Deployment(env: $"[{env}]") + Orders.Service("{ port: 80, targetPort: http }");
}
