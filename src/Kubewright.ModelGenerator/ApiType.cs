namespace Kubewright.ModelGenerator;

/// <summary>A type of the table that the library's kinds reach.</summary>
/// <param name="Name">Its full name, such as <c>core.v1.PodSpec</c>.</param>
/// <param name="Fields">Its fields, without those that only a server writes.</param>
/// <param name="ApiVersion">For a kind, group and version as written in a manifest; otherwise null.</param>
internal sealed record ApiType(string Name, IReadOnlyList<ApiField> Fields, string? ApiVersion)
{
    public string ClassName => ApiNames.ClassOf(Name);

    public bool IsKind => ApiVersion is not null;

    /// <summary>Kinds and containers are specialised by the builders that are generated from manifests.</summary>
    public bool IsSealed => !IsKind && Name != "core.v1.Container";
}
