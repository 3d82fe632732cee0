namespace Kubewright.Analyzers.Generation.Model;

/// <summary>The classes that are written with all their members.</summary>
/// <param name="AreAll">Whether every class is.</param>
/// <param name="Names">Their names, where it is not every class.</param>
internal sealed record UsedClasses(bool AreAll, EquatableArray<string> Names)
{
    public static readonly UsedClasses All = new(true, default);

    public bool Contains(string name) => AreAll || Names.Contains(name, StringComparer.Ordinal);
}
