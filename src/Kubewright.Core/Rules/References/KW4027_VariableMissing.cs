using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A <c>$(NAME)</c> of a command line that no variable of the container has: the kubelet leaves it as it is written
/// (third_party/forked/golang/expansion/expand.go). Shells have the same notation for something else, so only a name that a variable nearly has is reported.
/// </summary>
internal sealed class KW4027_VariableMissing : Rule<Workload>
{
    /// <summary>The fields of a container in which Kubernetes puts the values of variables.</summary>
    private static readonly string[] Texts = ["command", "args"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW4027", "A variable in a command line is one of the container's", Severity.Warning);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            if (VariablesOf(workload, container, context) is { } variables)
            {
                foreach (var text in Texts.Select(field => container.Node[field]).OfType<YamlSequence>().SelectMany(list => list.Items)
                    .OfType<YamlScalar>())
                {
                    Check(workload, container, text, variables, context);
                }
            }
        }
    }

    private static void Check(Workload workload, Container container, YamlScalar text, HashSet<string> variables, RuleContext context)
    {
        foreach (var (name, span) in VariablesIn(text))
        {
            if (!variables.Contains(name) && NearestName.Find(variables, name) is { } nearest)
            {
                context.Report(
                    span,
                    $"{workload}: '$({name})' of {container} stays as it is written, because the container has no variable '{name}'; did you mean '{nearest}'?",
                    fix: Fix.Unsafe($"Change to '{nearest}'", new TextEdit(span, nearest)));
            }
        }
    }

    private static IEnumerable<(string Name, SourceSpan Span)> VariablesIn(YamlScalar scalar)
    {
        var text = scalar.Span.Text;
        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-'))
            {
                end++;
            }

            // '$$(NAME)' is the text '$(NAME)'.
            if (end < text.Length && text[end] == ')' && end > at + 2 && (at == 0 || text[at - 1] != '$'))
            {
                yield return (text.Substring(at + 2, end - at - 2), scalar.Span with { Start = scalar.Span.Start + at + 2, Length = end - at - 2 });
            }
        }
    }

    /// <summary>The variables that a container has; null where a source of some is not among the manifests.</summary>
    private static HashSet<string>? VariablesOf(Workload workload, Container container, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in container.Node.Mappings("env"))
        {
            if (variable.String("name") is not { IsKnown: true, Value: var name })
            {
                return null;
            }

            names.Add(name);
        }

        foreach (var source in container.Node.Mappings("envFrom"))
        {
            var holder = source.Mapping("configMapRef") ?? source.Mapping("secretRef");
            var resolved = context.Graph.ReferencesIn(context.Set).Of(workload).FirstOrDefault(one => ReferenceEquals(one.Reference.Holder, holder));
            if (source.String("prefix").IsOpaque || resolved is not { Outcome: ReferenceOutcome.Found or ReferenceOutcome.Meant })
            {
                return null;
            }

            foreach (var target in resolved.Targets)
            {
                if (target.Keys() is not { } keys)
                {
                    return null;
                }

                names.UnionWith(keys.Names.Select(key => source.String("prefix").Or("") + key));
            }
        }

        return names;
    }
}
