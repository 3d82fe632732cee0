using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Versions;

namespace Kubewright.Core.Environments.Helm.Values;

/// <summary>Which dependencies take part, under which names, and what they export to their parents (helm pkg/chart/v2/util/dependencies.go).</summary>
internal static class DependencyResolution
{
    /// <summary>The dependency that Chart.yaml names and charts/ does not hold; null where there is none.</summary>
    public static ChartDependency? FindMissing(Chart chart) =>
        chart.Metadata.Dependencies.FirstOrDefault(dependency => chart.Dependencies.All(one => one.Name != dependency.Name));

    /// <summary>Applies aliases, conditions, tags and import-values to a chart.</summary>
    public static void Resolve(Chart chart, GoMap values)
    {
        Enable(chart, values, "");
        Import(chart);
    }

    private static void Enable(Chart chart, GoMap values, string path)
    {
        StackGuard.Check();
        if (chart.Metadata.Dependencies.Count == 0)
        {
            return;
        }

        // Charts that Chart.yaml does not name come first; of those it names, each name or alias is a chart of its own.
        var charts = chart.Dependencies
            .Where(existing => !chart.Metadata.Dependencies.Any(dependency => existing.Name == dependency.Name && Allows(dependency, existing)))
            .ToList();
        foreach (var dependency in chart.Metadata.Dependencies)
        {
            if (chart.Dependencies.FirstOrDefault(existing => existing.Name == dependency.Name && Allows(dependency, existing)) is { } found)
            {
                charts.Add(found.Copy(dependency.EffectiveName));
            }
        }

        chart.SetDependencies(charts);
        var all = ValuesCoalescing.Coalesce(chart, values);
        foreach (var dependency in chart.Metadata.Dependencies)
        {
            dependency.IsEnabled = true;
            ApplyTags(dependency, all);
            ApplyCondition(dependency, all, path);
        }

        var disabled = new HashSet<string>(
            chart.Metadata.Dependencies.Where(dependency => !dependency.IsEnabled).Select(dependency => dependency.EffectiveName), StringComparer.Ordinal);
        chart.SetDependencies(charts.Where(one => !disabled.Contains(one.Name)));
        chart.Metadata.Dependencies = [.. chart.Metadata.Dependencies.Where(dependency => dependency.IsEnabled)];
        foreach (var dependency in chart.Dependencies)
        {
            Enable(dependency, all, path + dependency.Name + ".");
        }
    }

    private static bool Allows(ChartDependency dependency, Chart chart) =>
        SemanticVersion.Parse(chart.Metadata.Version, out _) is { } version
        && VersionConstraint.Parse(dependency.Version, out _) is { } constraint
        && constraint.Allows(version);

    private static void ApplyTags(ChartDependency dependency, GoMap values)
    {
        if (values["tags"] is not GoMap tags)
        {
            return;
        }

        var said = dependency.Tags.Select(tag => tags[tag]).OfType<GoBool>().ToList();
        dependency.IsEnabled = said.Count == 0 || said.Exists(flag => flag.Value);
    }

    /// <summary>The first path of the condition that leads to true or false decides.</summary>
    private static void ApplyCondition(ChartDependency dependency, GoMap values, string path)
    {
        foreach (var condition in dependency.Condition.Trim().Split(',').Where(one => one.Length > 0))
        {
            if (Find(values, path + condition) is GoBool flag)
            {
                dependency.IsEnabled = flag.Value;
                return;
            }
        }
    }

    private static GoValue? Find(GoMap values, string path)
    {
        GoValue value = values;
        foreach (var part in path.Split('.'))
        {
            if (value is not GoMap map || !map.Entries.TryGetValue(part, out value!))
            {
                return null;
            }
        }

        return value;
    }

    private static void Import(Chart chart)
    {
        StackGuard.Check();
        foreach (var dependency in chart.Dependencies)
        {
            Import(dependency);
        }

        if (chart.Metadata.Dependencies.Count == 0)
        {
            return;
        }

        var values = ValuesCoalescing.Coalesce(chart, new GoMap(), keepsNulls: true);
        var imported = new GoMap();
        foreach (var dependency in chart.Metadata.Dependencies)
        {
            foreach (var import in dependency.ImportValues)
            {
                var (child, parent) = import switch
                {
                    GoMap map => (GoPrinter.Text(map["child"]).Value, GoPrinter.Text(map["parent"]).Value),
                    GoString name => ("exports." + name.Value, "."),
                    _ => ("", ""),
                };
                if (child.Length > 0 && Find(values, dependency.EffectiveName + "." + child) is GoMap table)
                {
                    imported = ValuesCoalescing.Tables(imported, At(parent, table), keepsNulls: true);
                }
            }
        }

        chart.Values = ValuesCoalescing.Tables(values.DeepCopy(), imported, keepsNulls: true);
    }

    /// <summary>A map in which a path leads to the table; a point is the table itself.</summary>
    private static GoMap At(string path, GoMap table)
    {
        if (path == ".")
        {
            return table;
        }

        foreach (var part in Enumerable.Reverse(path.Split('.')))
        {
            table = new GoMap { [part] = table };
        }

        return table;
    }
}
