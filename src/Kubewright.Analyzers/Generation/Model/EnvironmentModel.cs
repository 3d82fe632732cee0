namespace Kubewright.Analyzers.Generation.Model;

/// <summary>What a class with attributes is in an environment of its own.</summary>
/// <param name="Name">The environment's name.</param>
/// <param name="Objects">Its objects as JSON, which the build writes.</param>
internal sealed record EnvironmentModel(string Name, EquatableArray<string> Objects);
