namespace Kubewright.Analyzers.Generation.Model;

/// <summary>An object that no code names: so much of it as an editor shows of a class.</summary>
/// <param name="SetClass">The class of its set; null for the set of all files that name none.</param>
/// <param name="Kinds">The class that objects of its kind are in.</param>
/// <param name="Class">Its own class.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="DisplayPath">The file it is in, as seen from the project.</param>
internal sealed record NamedObject(string? SetClass, string Kinds, string Class, string Kind, string Name, string DisplayPath);
