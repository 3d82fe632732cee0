using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A port that may be a number or a name, written as a quoted number: what is quoted is a name, and a name needs a letter
/// (pkg/apis/core/validation/validation.go ValidatePortNumOrName).
/// </summary>
internal sealed class KW2010_PortNumberQuoted : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2010", "A port number is written without quotes", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource is Service service)
        {
            foreach (var port in service.Ports)
            {
                Check($"The targetPort of {service}", port.TargetPort, context);
            }
        }
        else if (resource is Workload workload)
        {
            foreach (var container in workload.Template.AllContainers.Where(container => !container.IsInit || container.IsSidecar))
            {
                foreach (var handler in container.Probes.Concat<ContainerHandler>(container.Hooks)
                    .Where(handler => handler.Handler is "httpGet" or "tcpSocket"))
                {
                    Check($"The {handler.Name} port of {container} in {workload}", handler.Port, context);
                }
            }
        }
    }

    private static void Check(string port, Field<IntOrString> field, RuleContext context)
    {
        if (field is not { IsKnown: true, Value.Text: { } text } || !PortName.IsNumber(text))
        {
            return;
        }

        var isQuoted = field.Entry!.Value is YamlScalar { Tag: null, Style: YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted };
        var number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && PortNumber.IsValid(parsed) ? parsed : (long?)null;
        context.Report(
            field.Span,
            $"{port} is the text \"{text}\", which the API server takes for a port's name and refuses, because a name needs a letter; "
                + $"write {(number is null ? "a number" : $"the number {number}")} without quotes",
            fix: isQuoted && number is { } meant
                ? Fix.ChangeValue(field.Entry.Value, meant.ToString(CultureInfo.InvariantCulture), FixSafety.Safe, $"Write the number {meant}")
                : null);
    }
}
