using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Values;

/// <summary>
/// Lays values over a chart's defaults and hands each dependency its part with the globals (helm pkg/chart/common/util/coalesce.go of 4.2). A null
/// removes the default under it.
/// </summary>
internal static class ValuesCoalescing
{
    private const string Global = "global";

    /// <summary>All values of a chart and its dependencies.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="values">What the release gives.</param>
    /// <param name="keepsNulls">Whether nulls stay, for values that are laid over others later.</param>
    /// <exception cref="ChartException">The values of a dependency are not a map.</exception>
    public static GoMap Coalesce(Chart chart, GoMap values, bool keepsNulls = false) => Coalesce(chart, values.DeepCopy(), keepsNulls, 0);

    /// <summary>The second under the first.</summary>
    public static GoMap Tables(GoMap over, GoMap under, bool keepsNulls)
    {
        StackGuard.Check();
        var notNull = new HashSet<string>(under.Entries.Where(entry => entry.Value is not GoNil).Select(entry => entry.Key), StringComparer.Ordinal);
        foreach (var entry in over.Entries)
        {
            if (entry.Value is GoNil)
            {
                under[entry.Key] = GoNil.Value;
            }
        }

        foreach (var entry in under.Entries.ToList())
        {
            if (!over.Entries.TryGetValue(entry.Key, out var there))
            {
                over[entry.Key] = entry.Value;
            }
            else if (!keepsNulls && there is GoNil && notNull.Contains(entry.Key))
            {
                over.Entries.Remove(entry.Key);
            }
            else if (entry.Value is GoMap map && there is GoMap thereMap)
            {
                Tables(thereMap, map, keepsNulls);
            }
        }

        return over;
    }

    private static GoMap Coalesce(Chart chart, GoMap values, bool keepsNulls, int depth)
    {
        StackGuard.Check();
        Defaults(chart, values, keepsNulls);
        foreach (var dependency in chart.Dependencies)
        {
            if (!values.Entries.TryGetValue(dependency.Name, out var own))
            {
                values[dependency.Name] = own = new GoMap();
            }

            if (own is not GoMap map)
            {
                throw new ChartException($"type mismatch on {dependency.Name}: %!t({(own is GoNil ? "<nil>" : $"{own.Type}={Formats.GoPrinter.Text(own)}")})");
            }

            Globals(map, values);
            values[dependency.Name] = Coalesce(dependency, map, keepsNulls, depth + 1);
        }

        return values;
    }

    private static void Defaults(Chart chart, GoMap values, bool keepsNulls)
    {
        foreach (var entry in chart.Values.DeepCopy().Entries)
        {
            if (!values.Entries.TryGetValue(entry.Key, out var value))
            {
                if (!keepsNulls)
                {
                    if (entry.Value is GoNil)
                    {
                        continue;
                    }

                    RemoveNulls(entry.Value);
                }

                values[entry.Key] = entry.Value;
            }
            else if (value is GoNil && !keepsNulls)
            {
                values.Entries.Remove(entry.Key);
            }
            else if (value is GoMap map && entry.Value is GoMap defaults)
            {
                var keeps = keepsNulls || chart.Dependencies.Any(dependency => dependency.Name == entry.Key);
                if (!keeps)
                {
                    RemoveNulls(defaults);
                }

                Tables(map, defaults, keeps);
            }
        }
    }

    private static void Globals(GoMap own, GoMap parent)
    {
        if (own.Entries.TryGetValue(Global, out var ownGlobals) && ownGlobals is not GoMap)
        {
            return;
        }

        if (parent.Entries.TryGetValue(Global, out var parentGlobals) && parentGlobals is not GoMap)
        {
            return;
        }

        var target = ownGlobals as GoMap ?? new GoMap();
        foreach (var entry in (parentGlobals as GoMap ?? new GoMap()).Entries.ToList())
        {
            target.Entries.TryGetValue(entry.Key, out var there);
            if (entry.Value is GoMap map)
            {
                var copy = map.Shallow(map.Type);
                if (there is null)
                {
                    target[entry.Key] = copy;
                }
                else if (there is GoMap thereMap)
                {
                    target[entry.Key] = Tables(copy, thereMap, keepsNulls: true);
                }
            }
            else if (there is not GoMap)
            {
                target[entry.Key] = entry.Value;
            }
        }

        own[Global] = target;
    }

    private static void RemoveNulls(GoValue value)
    {
        if (value is not GoMap map)
        {
            return;
        }

        StackGuard.Check();
        foreach (var entry in map.Entries.ToList())
        {
            if (entry.Value is GoNil)
            {
                map.Entries.Remove(entry.Key);
            }
            else
            {
                RemoveNulls(entry.Value);
            }
        }
    }
}
