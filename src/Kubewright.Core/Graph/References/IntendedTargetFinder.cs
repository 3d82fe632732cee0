using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// Finds the object that a reference was plainly meant for where it leads to nothing: one whose name is a misspelling away, or whose name varies what people
/// vary and which nobody else names, or which is the only one nobody names that has the keys that are asked for.
/// </summary>
/// <param name="set">The manifests.</param>
/// <param name="index">What they define.</param>
/// <param name="referencesOf">The references of an object.</param>
/// <param name="isNamed">Whether a reference names a definition.</param>
internal sealed class IntendedTargetFinder(
    ManifestSet set,
    DefinitionIndex index,
    Func<Resource, IEnumerable<Reference>> referencesOf,
    Func<Definition, bool> isNamed)
{
    /// <summary>
    /// With how many objects a reference is compared, the nearest first, so that the work grows with the manifests and not with their square.
    /// </summary>
    private const int Reach = 200;

    /// <summary>The object that was meant; null where none was, plainly.</summary>
    public Definition? Find(Reference reference)
    {
        var candidates = NearestFirst(reference).Where(candidate => IsCandidate(reference, candidate)).ToList();
        return candidates.Find(candidate => NameParts.IsMisspelling(reference.Name, candidate.Name))
            ?? OnlyOne(candidates, VariesName(reference))
            ?? OnlyOne(candidates, HasTheKeys(reference))
            ?? LastOfItsSiblings(reference, candidates)
            ?? Governing(reference, candidates);
    }

    private IEnumerable<Definition> NearestFirst(Reference reference)
    {
        var all = index.Beside(reference);
        return all.Count <= Reach
            ? all
            : all.Where(one => one.By.File == reference.From.File)
                .Concat(all.Where(one => one.By.File.Directory == reference.From.File.Directory))
                .Concat(all)
                .Take(Reach);
    }

    private bool IsCandidate(Reference reference, Definition candidate) =>
        candidate.Name != reference.Name
        && !candidate.By.IsHook
        && set.Sees(reference.From, candidate.By)
        && !set.AreFar(reference.From.File, candidate.By.File);

    private Definition? OnlyOne(List<Definition> candidates, Func<Definition, bool> fits)
    {
        var found = candidates.FindAll(candidate => fits(candidate) && !isNamed(candidate));
        return found.Count == 1 ? found[0] : null;
    }

    private static Func<Definition, bool> VariesName(Reference reference)
    {
        var essence = NameParts.Essence(reference.Name);
        return candidate => essence.Length > 0 && NameParts.Essence(candidate.Name) == essence;
    }

    private static Func<Definition, bool> HasTheKeys(Reference reference)
    {
        var keys = reference.Sections.Where(section => section.Kind == SectionKind.Key).Select(section => section.Value.ToString()).ToList();
        return candidate => keys.Count > 0 && candidate.By.File == reference.From.File && candidate.Keys() is { } defined && keys.TrueForAll(defined.Has);
    }

    /// <summary>
    /// The one Service that has the port and that its object sends to nowhere else, where the others that it sends to are all found: it was renamed.
    /// </summary>
    private Definition? LastOfItsSiblings(Reference reference, List<Definition> candidates)
    {
        if (reference is not { Topic: ReferenceTopic.IngressService, Sections: [{ Kind: SectionKind.Port } port] })
        {
            return null;
        }

        var siblings = referencesOf(reference.From).Where(other => other.Topic == reference.Topic && other.Name != reference.Name).Select(other => other.Name)
            .ToList();
        var found = siblings.Count == 0 || siblings.Exists(name => !candidates.Exists(candidate => candidate.Name == name))
            ? []
            : candidates.FindAll(
                candidate => !siblings.Contains(candidate.Name) && candidate.By is Service && !SectionResolver.Resolve(port, [candidate]).IsAbsent);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The one headless Service that selects the pods of a StatefulSet, which names another one.</summary>
    private static Definition? Governing(Reference reference, List<Definition> candidates)
    {
        if (reference is not { Topic: ReferenceTopic.GoverningService, From: StatefulSet stateful })
        {
            return null;
        }

        var found = candidates.FindAll(
            candidate => candidate.By is Service { IsHeadless: true } service && service.Selector.Matches(stateful.Template.Labels) == SelectorMatch.Yes);
        return found.Count == 1 ? found[0] : null;
    }
}
