using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Routes;

/// <summary>Something that answers the paths of a pattern.</summary>
/// <param name="Pattern">The pattern, with the prefixes of its groups.</param>
/// <param name="Call">What maps it, as a message shows it: <c>MapGet</c>, <c>OrdersController.Get</c>.</param>
/// <param name="Place">Where it is mapped.</param>
public sealed record RouteEndpoint(RoutePattern Pattern, string Call, SourceSpan Place)
{
    /// <summary>The methods that it answers; empty for all.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    /// <summary>The hosts that it answers (<c>RequireHost</c>); empty for all.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The port of the server that it answers on; null for all.</summary>
    public int? Port { get; init; }

    /// <summary>The values that its parameters must have: the controller and action of a conventional route.</summary>
    public ImmutableArray<(string Name, string Value)> Values { get; init; } = [];

    /// <summary>When it is mapped.</summary>
    public RouteCondition Condition { get; init; }

    /// <summary>Whether it answers with the state of health checks.</summary>
    public bool IsHealthCheck { get; init; }

    /// <summary>Whether it takes a path.</summary>
    public RouteMatch Match(string path)
    {
        if (Values.IsEmpty)
        {
            return Pattern.Match(path, null);
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var match = Pattern.Match(path, values);
        return match != RouteMatch.No && Values.All(
            required => !values.TryGetValue(required.Name, out var value) || string.Equals(value, required.Value, StringComparison.OrdinalIgnoreCase))
            ? match
            : RouteMatch.No;
    }

    public bool Equals(RouteEndpoint? other) =>
        other is not null
        && Pattern.Equals(other.Pattern)
        && Call == other.Call
        && Place == other.Place
        && Port == other.Port
        && Condition == other.Condition
        && IsHealthCheck == other.IsHealthCheck
        && Methods.SequenceEqual(other.Methods)
        && Hosts.SequenceEqual(other.Hosts)
        && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Pattern.GetHashCode();
}
