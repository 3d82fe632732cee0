namespace Kubewright.Analyzers.Generation.Model;

/// <summary>A port of a Service.</summary>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Number">The port that clients connect to.</param>
/// <param name="NodePort">The port of every node, where it is written.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c> where it speaks that; null where it speaks something else.</param>
internal sealed record ServicePortModel(string? Name, int Number, int? NodePort, string? Scheme)
{
    /// <summary>What its member is named after: its name, or its number where it has none.</summary>
    public string Label => Name ?? NamePolicy.PortOf(Number);
}
