namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>Group, version and kind. In selectors an empty part matches all.</summary>
internal readonly record struct GroupKind(string Group, string Version, string Kind)
{
    public string ApiVersion => Group.Length > 0 ? Group + "/" + Version : Version;

    public static GroupKind Of(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0 ? new GroupKind("", apiVersion, kind) : new GroupKind(apiVersion.Substring(0, slash), apiVersion.Substring(slash + 1), kind);
    }

    /// <summary>Whether a selector's stated parts are the same.</summary>
    public bool IsSelectedBy(GroupKind selector) =>
        (selector.Group.Length == 0 || selector.Group == Group)
        && (selector.Version.Length == 0 || selector.Version == Version)
        && (selector.Kind.Length == 0 || selector.Kind == Kind);

    /// <summary>As kustomize writes it: <c>Deployment.v1.apps</c>.</summary>
    public override string ToString() =>
        $"{(Kind.Length == 0 ? "[noKind]" : Kind)}.{(Version.Length == 0 ? "[noVer]" : Version)}.{(Group.Length == 0 ? "[noGrp]" : Group)}";

    /// <summary>The text by which the legacy order compares it.</summary>
    public string SortText => $"{(Group.Length == 0 ? "~G" : Group)}_{(Version.Length == 0 ? "~V" : Version)}_{(Kind.Length == 0 ? "~K" : Kind)}";
}
