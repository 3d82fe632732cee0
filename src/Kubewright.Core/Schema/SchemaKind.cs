namespace Kubewright.Core.Schema;

/// <summary>A kind that the Kubernetes API serves.</summary>
/// <param name="Group">Its group, empty for the core group.</param>
/// <param name="Version">Its version.</param>
/// <param name="Kind">Its name, as written in a manifest.</param>
/// <param name="IsNamespaced">Whether its objects live in a namespace.</param>
/// <param name="Type">Its fields.</param>
public sealed record SchemaKind(string Group, string Version, string Kind, bool IsNamespaced, SchemaType Type)
{
    /// <summary>Group and version as written in a manifest.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;
}
