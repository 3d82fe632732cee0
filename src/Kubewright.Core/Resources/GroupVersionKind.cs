namespace Kubewright.Core.Resources;

/// <summary>What an object says it is: API group (empty for core), version, kind.</summary>
public readonly record struct GroupVersionKind(string Group, string Version, string Kind)
{
    /// <summary>The two as a manifest writes them: <c>v1</c>, <c>apps/v1</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <summary>Splits an <c>apiVersion</c> at its slash, as schema.ParseGroupVersion does.</summary>
    public static GroupVersionKind Parse(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0
            ? new GroupVersionKind("", apiVersion, kind)
            : new GroupVersionKind(apiVersion.Substring(0, slash), apiVersion.Substring(slash + 1), kind);
    }

    public override string ToString() => ApiVersion + " " + Kind;
}
