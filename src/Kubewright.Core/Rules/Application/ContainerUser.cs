using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>The user that a container runs as.</summary>
/// <param name="Name">Its number, or the name that the image gives it.</param>
/// <param name="IsOfManifest">Whether the manifest says so, not the image.</param>
/// <param name="Evidence">Why it is known: <c>USER app, Dockerfile line 4</c>.</param>
/// <param name="Place">Where that is written.</param>
internal sealed record ContainerUser(string Name, bool IsOfManifest, string Evidence, SourceSpan Place)
{
    public bool IsRoot => Name is "root" || (IsNumber && Name.All(digit => digit == '0'));

    public bool IsNumber => long.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The user of an application's container; null where it is not known.</summary>
    public static ContainerUser? Of(PlacedApplication placement)
    {
        if (SecurityContextWith(placement, "runAsUser").Integer("runAsUser") is { IsAbsent: false } stated)
        {
            return stated.IsKnown ? new ContainerUser(stated.Value.ToString(CultureInfo.InvariantCulture), true, "runAsUser", stated.Span) : null;
        }

        // Where the last stage starts something else, it is another that is deployed.
        if (placement.Running.Application.Image is not { File: not null, BaseImage: { Text: { } name, Span: { } from } } image
            || !image.Starts(placement.Running.Application.AssemblyName))
        {
            return null;
        }

        if (image.User is { } user)
        {
            return user is { Text: { Length: > 0 } text, Span: { } span }
                ? new ContainerUser(text.Trim().Trim('"').Split(':')[0], false, $"USER {text}, {LineOf(span)}", span)
                : null;
        }

        return DotNetImage.Parse(name) is not { } brought ? null
            : brought.IsNonRoot ? brought.UserId is { } id ? new ContainerUser(id, false, $"the user of {name}, {LineOf(from)}", from) : null
            : new ContainerUser("root", false, $"no USER on {name}, {LineOf(from)}", from);
    }

    /// <summary>The container's security context where it says something of a field, else the pod's; null where neither does.</summary>
    public static YamlMapping? SecurityContextWith(PlacedApplication placement, string field) =>
        new[] { placement.Running.Container.Node, placement.Workload.Template.Spec }
            .Select(node => node.Mapping("securityContext"))
            .FirstOrDefault(security => !(security?[field]).IsNull());

    private static string LineOf(SourceSpan span) => $"{span.File.Name} line {(span.StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture)}";
}
