namespace Kubewright.Analyzers.Generation.Model;

/// <summary>What a builder starts from.</summary>
/// <param name="Type">The library's class, without its namespace.</param>
/// <param name="Json">The object.</param>
internal sealed record ManifestModel(string Type, string Json);
