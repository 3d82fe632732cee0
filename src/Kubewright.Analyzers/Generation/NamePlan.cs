using System.Collections.Immutable;
using Kubewright.Analyzers.Generation.Model;
using Kubewright.Core.Graph;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// What no file can know of its own objects: which of them another file defines too, which share a name, and which StatefulSet is behind
/// a Service. It holds what departs from the rule only, so that most edits leave it equal and all other files untouched.
/// </summary>
/// <param name="Manifests">The class around all that is written.</param>
/// <param name="Sets">The classes of sets.</param>
/// <param name="Exceptions">The objects that are not called by rule, or not written.</param>
/// <param name="Pods">The StatefulSets whose pods a Service gives names to.</param>
/// <param name="Environments">What the environments that the project names deploy in place of files.</param>
internal sealed record NamePlan(
    string Manifests,
    EquatableArray<NamedValue> Sets,
    EquatableArray<NameException> Exceptions,
    EquatableArray<GovernedPods> Pods,
    NamedEnvironments Environments)
{
    public static NamePlan Create(ImmutableArray<FileModel> known, string manifests, NamedEnvironments environments)
    {
        var files = known.Select(file => Rename(environments.Of(file), manifests)).ToList();
        var exceptions = new List<NameException>();
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        foreach (var set in ordered.GroupBy(file => file.Set, StringComparer.Ordinal))
        {
            AddExceptions(set.Key, [.. set], exceptions);
        }

        return new NamePlan(manifests, NameSets(ordered, manifests), exceptions.ToEquatableArray(), FindPods(ordered).ToEquatableArray(), environments);
    }

    /// <summary>The objects of a file that code is written from, with their names.</summary>
    public IEnumerable<PlannedObject> Plan(FileModel known)
    {
        var file = Rename(Environments.Of(known), Manifests);
        var exceptions = Exceptions.Where(exception => exception.Set == file.Set && exception.Path == file.Path).ToList();
        var set = file.Set.Length == 0 ? null : Sets.FirstOrDefault(named => named.Name == file.Set)?.Value;
        for (var i = 0; i < file.Objects.Count; i++)
        {
            var one = file.Objects[i];
            var exception = exceptions.Find(exception => exception.Index == i);
            if ((exception is null ? ClassOf(one) : exception.Class) is { } name)
            {
                yield return new PlannedObject(one, file.DisplayPath, file.Set, set, name, PodsOf(file.Set, one));
            }
        }
    }

    /// <summary>The file with the classes of its kinds as they can be written.</summary>
    private static FileModel Rename(FileModel file, string manifests)
    {
        var reserved = ReservedNames.OfKind(manifests);
        return file.Objects.Any(one => NamePolicy.Unreserved(one.Kinds, reserved) != one.Kinds)
            ? file with { Objects = file.Objects.Select(one => one with { Kinds = NamePolicy.Unreserved(one.Kinds, reserved) }).ToEquatableArray() }
            : file;
    }

    private static string ClassOf(ObjectModel one) => Unreserved(one, NamePolicy.Identifier(one.Name));

    private static string Unreserved(ObjectModel one, string name) => NamePolicy.Unreserved(name, ReservedNames.OfObject(one.Kinds));

    private static EquatableArray<NamedValue> NameSets(List<FileModel> files, string manifests)
    {
        var names = files.Select(file => file.Set).Where(set => set.Length > 0);
        var kinds = files.SelectMany(file => file.Objects).Select(one => one.Kinds).Distinct(StringComparer.Ordinal);
        return NamePolicy.Identifiers(names, ReservedNames.OfSet(manifests, kinds))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new NamedValue(pair.Key, pair.Value))
            .ToEquatableArray();
    }

    private static void AddExceptions(string set, List<FileModel> files, List<NameException> exceptions)
    {
        var patches = new HashSet<string>(files.SelectMany(file => file.Patches), StringComparer.Ordinal);
        var charts = new HashSet<string>(files.Select(file => file.Chart).OfType<string>(), StringComparer.Ordinal);
        var identities = new HashSet<(string Kinds, string? Namespace, string Name)>();
        var kinds = FirstSpellings(files.SelectMany(file => file.Objects).Select(one => one.Kinds));
        var paths = FirstSpellings(files.Select(file => file.Path).Where(ClassModelReader.IsOfClass));
        var candidates = new List<(FileModel File, int Index, ObjectModel Object)>();
        foreach (var file in files)
        {
            for (var i = 0; i < file.Objects.Count; i++)
            {
                var one = file.Objects[i];
                if (!patches.Contains(file.Path)
                    && !UnappliedFiles.IsTemplate(file.Path, charts)
                    && kinds.Contains(one.Kinds)
                    && (!ClassModelReader.IsOfClass(file.Path) || paths.Contains(file.Path))
                    && identities.Add((one.Kinds, one.Namespace, one.Name)))
                {
                    candidates.Add((file, i, one));
                }
                else
                {
                    exceptions.Add(new NameException(set, file.Path, i, null));
                }
            }
        }

        foreach (var kind in candidates.GroupBy(candidate => candidate.Object.Kinds, StringComparer.Ordinal))
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var shared = new HashSet<string>(
                kind.GroupBy(candidate => candidate.Object.Name, StringComparer.Ordinal).Where(named => named.Count() > 1).Select(named => named.Key),
                StringComparer.Ordinal);
            foreach (var (file, index, one) in kind
                .OrderBy(candidate => candidate.Object.Name, StringComparer.Ordinal)
                .ThenBy(candidate => candidate.Object.Namespace, StringComparer.Ordinal))
            {
                var wanted = ClassOf(one);
                if (shared.Contains(one.Name) && one.Namespace is { } space)
                {
                    wanted = Unreserved(one, NamePolicy.InNamespace(one.Name, space));
                }

                var name = NamePolicy.Distinct(wanted, taken);
                if (name != ClassOf(one))
                {
                    exceptions.Add(new NameException(set, file.Path, index, name));
                }
            }
        }
    }

    /// <summary>Of names that differ only in capital and small letters, which the compiler takes for one file, the first in ordinal order.</summary>
    private static HashSet<string> FirstSpellings(IEnumerable<string> names) => new(
        names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.First()),
        StringComparer.Ordinal);

    private static IEnumerable<GovernedPods> FindPods(List<FileModel> files) =>
        from file in files
        from one in file.Objects
        where one.Kinds == "StatefulSets" && one.Workload?.ServiceName is not null
        group one by (file.Set, one.Namespace, one.Workload!.ServiceName) into governed
        let names = governed.Select(one => one.Name).Distinct(StringComparer.Ordinal).ToList()
        where names.Count == 1
        select new GovernedPods(governed.Key.Set, governed.Key.Namespace, governed.Key.ServiceName!, names[0]);

    private string? PodsOf(string set, ObjectModel one) => one.Service is { IsHeadless: true }
        ? Pods.FirstOrDefault(pods => pods.Set == set && pods.Namespace == one.Namespace && pods.Service == one.Name)?.StatefulSet
        : null;
}
