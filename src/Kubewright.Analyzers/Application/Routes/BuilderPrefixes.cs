using System.Collections.Immutable;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>
/// Follows builders across the methods that pass them on, back to the application, and collects the prefixes that groups put before patterns.
/// </summary>
internal sealed class BuilderPrefixes
{
    private const int Depth = 16;

    private readonly ILookup<(string Method, int Index), BuilderPass> _passes;
    private readonly Dictionary<string, BuilderOrigin> _returns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _delegates;

    public BuilderPrefixes(ImmutableArray<RouteFacts> members)
    {
        _passes = members.SelectMany(member => member.Passes).ToLookup(pass => (pass.Method, pass.Index));
        _delegates = [.. members.SelectMany(member => member.Delegates)];
        foreach (var result in members.SelectMany(member => member.Returns))
        {
            _returns[result.Key] = result.Value;
        }
    }

    /// <summary>
    /// The prefixes of a builder, each with when it is reached; none where it never is, null where that is known only when the application runs.
    /// </summary>
    public IReadOnlyList<(string Prefix, RouteCondition Condition)>? Of(BuilderOrigin origin)
    {
        var prefixes = new List<(string, RouteCondition)>();
        return Resolve(origin, prefixes, 0) ? prefixes : null;
    }

    private bool Resolve(BuilderOrigin origin, List<(string Prefix, RouteCondition Condition)> prefixes, int depth)
    {
        if (depth > Depth)
        {
            return false;
        }

        switch (origin.Kind)
        {
            case BuilderOriginKind.Root:
                prefixes.Add((origin.Prefix, origin.Condition));
                return true;
            case BuilderOriginKind.Branch:
                return true;
            case BuilderOriginKind.Parameter:
                if (_delegates.Contains(origin.Method))
                {
                    return false;
                }

                // A method that no code in sight calls may be called by other means than its name.
                var passes = _passes[(origin.Method, origin.Index)].ToList();
                return passes.Count > 0 && passes.TrueForAll(pass => ResolveWithin(pass.Origin, origin, pass.Condition, prefixes, depth));
            case BuilderOriginKind.Result:
                return _returns.TryGetValue(origin.Method, out var returned) && returned.Kind switch
                {
                    BuilderOriginKind.Parameter when returned.Method == origin.Method && returned.Index < origin.Arguments.Length =>
                        origin.Arguments[returned.Index] is { } argument
                        && ResolveWithin(argument, origin with { Prefix = BuilderOriginReader.Join(returned.Prefix, origin.Prefix) }, returned.Condition,
                            prefixes, depth),
                    BuilderOriginKind.Unknown => false,
                    _ => ResolveWithin(returned, origin, RouteCondition.Always, prefixes, depth),
                };
            default:
                return false;
        }
    }

    /// <summary>Resolves an origin and puts behind each of its prefixes what another one adds.</summary>
    private bool ResolveWithin(BuilderOrigin outer, BuilderOrigin inner, RouteCondition condition, List<(string Prefix, RouteCondition Condition)> prefixes,
        int depth)
    {
        var found = new List<(string Prefix, RouteCondition Condition)>();
        if (!Resolve(outer, found, depth + 1))
        {
            return false;
        }

        prefixes.AddRange(found.Select(one => (BuilderOriginReader.Join(one.Prefix, inner.Prefix), one.Condition.And(condition).And(inner.Condition))));
        return true;
    }
}
