namespace Kubewright.Analyzers.Generation.Model;

/// <summary>An object that no code could be written of.</summary>
/// <param name="DisplayPath">The file it is in, as seen from the project; <c>class Orders</c> for one that attributes describe.</param>
/// <param name="Object">The object as messages call it; empty where it is the file as a whole.</param>
/// <param name="Reason">What was thrown.</param>
internal sealed record GenerationFailure(string DisplayPath, string Object, string Reason);
