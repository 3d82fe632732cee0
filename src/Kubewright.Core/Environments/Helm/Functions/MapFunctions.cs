using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Maps. set, unset and merge change the map that they are given, as in Go.</summary>
internal static class MapFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;
    private static readonly GoType Map = GoType.Map;

    public static void AddTo(FunctionTable table)
    {
        table.Add("dict", [], Any, Dictionary);
        table.Add("get", [Map, Text], call => call.Map(0).Entries.TryGetValue(call.String(1), out var value) ? value : GoString.Empty);
        table.Add("set", [Map, Text, Any], Set);
        table.Add("unset", [Map, Text], call =>
        {
            call.Map(0).Entries.Remove(call.String(1));
            return call[0];
        });
        table.Add("hasKey", [Map, Text], call => GoBool.Of(call.Map(0).Entries.ContainsKey(call.String(1))));
        table.Add("pluck", [Text], Map, call => new GoSlice(
            [.. call.Rest(1).OfType<GoMap>().Where(map => map.Entries.ContainsKey(call.String(0))).Select(map => map[call.String(0)])]));

        // Go gives these in random order; the order of the keys is as good as any.
        table.Add("keys", [], Map, call => GoSlice.OfTexts(call.Rest(0).OfType<GoMap>().SelectMany(map => map.SortedKeys())));
        table.Add("values", [Map], call => new GoSlice([.. call.Map(0).SortedKeys().Select(key => call.Map(0)[key])]));
        table.Add("pick", [Map], Text, call => Select(call, (keys, key) => keys.Contains(key)));
        table.Add("omit", [Map], Text, call => Select(call, (keys, key) => !keys.Contains(key)));
        table.Add("merge", [Map], Map, call => MergeAll(call, overwrites: false));
        table.Add("mustMerge", [Map], Map, call => MergeAll(call, overwrites: false));
        table.Add("mergeOverwrite", [Map], Map, call => MergeAll(call, overwrites: true));
        table.Add("mustMergeOverwrite", [Map], Map, call => MergeAll(call, overwrites: true));
        table.Add("deepCopy", [Any], call => GoValues.DeepCopy(call[0]));
        table.Add("mustDeepCopy", [Any], call => GoValues.DeepCopy(call[0]));
        table.Add("dig", [], Any, Dig);
    }

    private static GoMap Dictionary(FunctionCall call)
    {
        var map = new GoMap();
        for (var i = 0; i < call.Count; i += 2)
        {
            map[TextValues.Of(call[i]).Value] = i + 1 < call.Count ? call[i + 1] : GoString.Empty;
        }

        return map;
    }

    private static GoValue Set(FunctionCall call)
    {
        if (call[0] is not GoMap map)
        {
            throw new GoErrorException("assignment to entry in nil map");
        }

        map[call.String(1)] = call[2];
        return map;
    }

    private static GoMap Select(FunctionCall call, Func<HashSet<string>, string, bool> isSelected)
    {
        var keys = new HashSet<string>(call.Rest(1).Select(key => ((GoString)key).Value), StringComparer.Ordinal);
        var result = new GoMap();
        foreach (var entry in call.Map(0).Entries)
        {
            if (isSelected(keys, entry.Key))
            {
                result[entry.Key] = entry.Value;
            }
        }

        return result;
    }

    private static GoMap MergeAll(FunctionCall call, bool overwrites)
    {
        var target = call.Map(0);
        foreach (var source in call.Rest(1).OfType<GoMap>())
        {
            Merge(target, source, overwrites);
        }

        return target;
    }

    /// <summary>mergo's Merge: what is there stays unless it is empty (0, false, "") or may be overwritten; maps are merged in depth.</summary>
    private static void Merge(GoMap target, GoMap source, bool overwrites)
    {
        StackGuard.Check();
        if (ReferenceEquals(target, source))
        {
            return;
        }

        foreach (var entry in source.Entries.ToList())
        {
            var isThere = target.Entries.TryGetValue(entry.Key, out var there);
            if (entry.Value is GoNil)
            {
                if (overwrites)
                {
                    target[entry.Key] = entry.Value;
                }

                continue;
            }

            if (entry.Value is GoMap inner && there is GoMap innerTarget)
            {
                Merge(innerTarget, inner, overwrites);
                if (innerTarget.Entries.Count > 0)
                {
                    continue;
                }
            }

            if (overwrites || !isThere || there!.IsEmpty)
            {
                target[entry.Key] = entry.Value;
            }
        }
    }

    private static GoValue Dig(FunctionCall call)
    {
        if (call.Count < 3)
        {
            throw new GoErrorException("dig needs at least three arguments");
        }

        var value = call[call.Count - 1];
        for (var i = 0; i < call.Count - 2; i++)
        {
            if (value is not GoMap map)
            {
                throw new GoErrorException($"interface conversion: interface {{}} is {Name(value)}, not map[string]interface {{}}");
            }

            if (call[i] is not GoString key)
            {
                throw new GoErrorException($"interface conversion: interface {{}} is {Name(call[i])}, not string");
            }

            if (!map.Entries.TryGetValue(key.Value, out value))
            {
                return call[call.Count - 2];
            }
        }

        return value;
    }

    private static string Name(GoValue value) => value is GoNil ? "nil" : value.Type.Name;
}
