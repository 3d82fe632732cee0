using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The user of a Windows container, and containers that run on the node itself: all of a pod do, on the node's network
/// (pkg/apis/core/validation/validation.go validateWindowsSecurityContextOptions, validateWindowsHostProcessPod).
/// </summary>
internal sealed class KW5261_WindowsOption() : ApiObjectRule("core.v1.WindowsSecurityContextOptions", "core.v1.PodSpec")
{
    private const int LongestDomain = 255;
    private const int LongestUser = 104;
    private const string ForbiddenInUsers = "\"/\\:;|=,+*?<>@[]";

    private static readonly string[] Containers = ["containers", "initContainers"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5261", "The options of a Windows container are possible", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Type.Name == "core.v1.PodSpec")
        {
            CheckHostProcess(resource, item, context);
            return;
        }

        if (item.Node.String("runAsUserName") is { IsKnown: true } user && WhyNoUser(user.Value) is { } why)
        {
            context.Report(user.Span, $"{resource}: 'runAsUserName' of {item.Place} is '{FoundValue.Shorten(user.Value)}', {why}");
        }

        if (item.Node.String("gmsaCredentialSpec") is { IsKnown: true, Value.Length: 0 } spec)
        {
            context.Report(spec.KeySpan, $"{resource}: 'gmsaCredentialSpec' of {item.Place} is empty; remove it");
        }
    }

    private static void CheckHostProcess(Resource resource, ApiObject item, RuleContext context)
    {
        var ofPod = HostProcess(item.Node);
        var containers = Containers.SelectMany(list => item.Node.Mappings(list)).ToList();
        if (ofPod.IsOpaque || containers.Exists(container => HostProcess(container).IsOpaque))
        {
            return;
        }

        foreach (var container in containers)
        {
            if (HostProcess(container) is { IsKnown: true } own && ofPod.IsKnown && own.Value != ofPod.Value)
            {
                context.Report(own.Span, $"{resource}: container '{container.String("name").Or("")}' has another 'hostProcess' than its pod; all containers of "
                    + "a pod have the same");
            }
        }

        var onHost = containers.Where(container => HostProcess(container).IsKnown ? HostProcess(container).Value : ofPod.Or(false)).ToList();
        if (onHost.Count == 0)
        {
            return;
        }

        var place = HostProcess(onHost[0]) is { IsKnown: true } first ? first.KeySpan : ofPod.KeySpan;
        if (onHost.Count != containers.Count && !ofPod.IsKnown)
        {
            context.Report(place, $"{resource} has containers with 'hostProcess: true' and others without; all containers of a pod have the same");
        }

        var network = item.Node.Boolean("hostNetwork");
        if (!network.IsOpaque && !network.Or(false))
        {
            context.Report(place, $"{resource} has containers with 'hostProcess: true', which need 'hostNetwork: true' in their pod");
        }
    }

    private static Field<bool> HostProcess(YamlMapping owner) => owner.Mapping("securityContext").Mapping("windowsOptions").Boolean("hostProcess");

    private static string? WhyNoUser(string name)
    {
        if (name.Length == 0)
        {
            return "it cannot be empty";
        }

        var parts = name.Split('\\');
        var user = parts[parts.Length - 1];
        return name.Any(char.IsControl) ? "it cannot hold control characters"
            : parts.Length > 2 ? "it can hold one '\\' at most, between domain and user"
            : parts.Length == 2 && WhyNoDomain(parts[0]) is { } why ? why
            : user.Length == 0 ? "it has no user"
            : user.Length > LongestUser ? $"its user has {user.Length} characters, at most {LongestUser} are allowed"
            : user.All(c => c is '.' or ' ') ? "its user cannot be of dots and spaces alone"
            : user.FirstOrDefault(c => ForbiddenInUsers.IndexOf(c) >= 0) is var forbidden and not default(char) ? $"its user cannot hold '{forbidden}'"
            : null;
    }

    private static string? WhyNoDomain(string domain) =>
        domain.Length <= LongestDomain
            && (Regex.IsMatch(domain, "\\A[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}\\z", RegexOptions.CultureInvariant)
                || Regex.IsMatch(domain, @"\A[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z",
                    RegexOptions.CultureInvariant))
            ? null
            : "its domain is not a name of one";
}
