namespace Kubewright.Core.Application.Settings;

/// <summary>
/// How an environment variable names a setting: <c>Orders__Timeout</c> is <c>Orders:Timeout</c>, because shells take no colon in a name
/// (Microsoft.Extensions.Configuration.EnvironmentVariables, Normalize).
/// </summary>
internal static class SettingKey
{
    /// <summary>The key that a variable sets.</summary>
    public static string OfVariable(string name) => name.Replace("__", ":");

    /// <summary>The variable that sets a key.</summary>
    public static string ToVariable(string key) => key.Replace(":", "__");
}
