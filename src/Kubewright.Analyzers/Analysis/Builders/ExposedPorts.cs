using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>The ports that <c>Services.Expose</c> asks of a workload and that no container of it declares.</summary>
internal static class ExposedPorts
{
    /// <summary>Where such a port is named, and what to say of it; nothing where the workload's ports are not all known.</summary>
    public static IEnumerable<(SyntaxNode Argument, string Message)> Missing(ChainObject target)
    {
        if (target.IsOpen || target.Exposures.Count == 0)
        {
            yield break;
        }

        var ports = (target.Template.Object("spec", null).Find("containers")?.Items ?? []).SelectMany(container => container.Find("ports")?.Items ?? [])
            .ToList();
        var names = ports.Select(port => port.Find("name")).ToList();
        var numbers = ports.Select(port => port.Find("containerPort")).ToList();
        if (names.Concat(numbers).Any(value => value is null || ChainValues.IsUnknown(value)))
        {
            yield break;
        }

        foreach (var call in target.Exposures.SelectMany(exposure => exposure.Descendants()).OfType<IInvocationOperation>())
        {
            if (call.TargetMethod is not { Name: "Port", ContainingType.Name: "ExposedPorts" }
                || call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == 0) is not { } argument)
            {
                continue;
            }

            var name = ChainValues.TextOf(argument.Value);
            var number = ChainValues.NumberOf(argument.Value);
            var isThere = name is not null ? names.Exists(one => one!.Json == ChainValues.Text(name))
                : number is not { } wanted || numbers.Exists(one => one!.Json == wanted.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (!isThere)
            {
                yield return (argument.Syntax,
                    $"No container of {target.Kind} declares the "
                        + $"port {(name is null ? number?.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"'{name}'")}, so the Service cannot "
                            + "lead to it; "
                    + Hint(ports, name));
            }
        }
    }

    private static string Hint(List<TracedNode> ports, string? name)
    {
        var known = ports.ConvertAll(port => port.Find("name")!.Json!.Trim('"'));
        return name is not null && NearestName.Find(known, name) is { } nearest ? $"did you mean '{nearest}'?"
            : known.Count == 0 ? "its containers declare no ports"
            : $"declared are {string.Join(", ", known.Take(5).Select(one => $"'{one}'"))}";
    }
}
