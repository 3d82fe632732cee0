namespace Kubewright.Analyzers.Generation.Model;

/// <summary>A port that a container declares.</summary>
internal sealed record PortModel(string? Name, int Number)
{
    /// <summary>What its member is named after: its name, or its number where it has none.</summary>
    public string Label => Name ?? NamePolicy.PortOf(Number);
}
