using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>What a Chart.yaml says.</summary>
internal sealed record ChartMetadata
{
    public string Name { get; init; } = "";

    public string Version { get; init; } = "";

    public string ApiVersion { get; init; } = "";

    public string KubeVersion { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>The other texts by their names in Go: Home, Description, Icon, Condition, Tags, AppVersion.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<GoMap> Maintainers { get; init; } = [];

    public bool IsDeprecated { get; init; }

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<ChartDependency> Dependencies { get; set; } = [];

    public bool IsLibrary => string.Equals(Type, "library", StringComparison.OrdinalIgnoreCase);

    /// <summary>What templates see as <c>.Chart</c>.</summary>
    public GoMap ToValues(bool isRoot)
    {
        var map = new GoMap
        {
            ["Name"] = new GoString(Name),
            ["Version"] = new GoString(Version),
            ["APIVersion"] = new GoString(ApiVersion),
            ["KubeVersion"] = new GoString(KubeVersion),
            ["Type"] = new GoString(Type),
            ["Sources"] = List(Sources),
            ["Keywords"] = List(Keywords),
            ["Maintainers"] = new GoSlice([.. Maintainers]),
            ["Deprecated"] = GoBool.Of(IsDeprecated),
            ["Dependencies"] = new GoSlice([.. Dependencies.Select(ToValues)]),
            ["IsRoot"] = GoBool.Of(isRoot),
        };
        foreach (var name in new[] { "Home", "Description", "Icon", "Condition", "Tags", "AppVersion" })
        {
            map[name] = new GoString(Texts.TryGetValue(name, out var text) ? text : "");
        }

        var annotations = new GoMap(GoType.TextMap);
        foreach (var annotation in Annotations)
        {
            annotations[annotation.Key] = new GoString(annotation.Value);
        }

        map["Annotations"] = annotations;
        return map;
    }

    private static GoSlice List(IEnumerable<string> texts) => new([.. texts.Select(text => new GoString(text))]);

    private static GoMap ToValues(ChartDependency dependency) => new()
    {
        ["Name"] = new GoString(dependency.EffectiveName),
        ["Version"] = new GoString(dependency.Version),
        ["Repository"] = new GoString(dependency.Repository),
        ["Condition"] = new GoString(dependency.Condition),
        ["Tags"] = List(dependency.Tags),
        ["Enabled"] = GoBool.Of(dependency.IsEnabled),
        ["ImportValues"] = new GoSlice(dependency.ImportValues),
        ["Alias"] = new GoString(dependency.Alias),
    };
}
