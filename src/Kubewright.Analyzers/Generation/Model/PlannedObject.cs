namespace Kubewright.Analyzers.Generation.Model;

/// <summary>An object with the names that its code gets.</summary>
/// <param name="Object">The object.</param>
/// <param name="DisplayPath">The file it is in, as seen from the project.</param>
/// <param name="Set">The set it belongs to; empty for the set of all files that name none.</param>
/// <param name="SetClass">The class of its set; null for the set of all files that name none.</param>
/// <param name="Class">Its own class.</param>
/// <param name="PodsOf">The StatefulSet whose pods a headless Service gives host names; null where there is none, or several.</param>
internal sealed record PlannedObject(ObjectModel Object, string DisplayPath, string Set, string? SetClass, string Class, string? PodsOf)
{
    public NamedObject ToNamed() => new(SetClass, Object.Kinds, Class, Object.Kind, Object.Name, DisplayPath);
}
