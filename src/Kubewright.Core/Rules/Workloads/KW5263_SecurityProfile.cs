using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A seccomp or AppArmor profile of the node is named with the type <c>Localhost</c>, and with that type alone
/// (pkg/apis/core/validation/validation.go validateSeccompProfileField, ValidateAppArmorProfileField).
/// </summary>
internal sealed class KW5263_SecurityProfile() : ApiObjectRule("core.v1.SeccompProfile", "core.v1.AppArmorProfile")
{
    private const int LongestPath = 4095;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5263", "A security profile has a localhostProfile where its type is Localhost", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var type = item.Node.String("type");
        var profile = item.Node.String("localhostProfile");
        var isAppArmor = item.Type.Name == "core.v1.AppArmorProfile";
        var what = $"the {item.Entry.Name} of {item.Place}";
        if (type is { IsKnown: true, Value: "Localhost" })
        {
            if (profile.IsAbsent || (isAppArmor && profile is { IsKnown: true, Value.Length: 0 }))
            {
                context.Report(type.Span, $"{resource}: {what} has the type 'Localhost' and does not name the profile: 'localhostProfile' is required");
            }
            else if (profile.IsKnown && WhyInvalid(profile.Value, isAppArmor) is { } why)
            {
                context.Report(profile.Span, $"{resource}: 'localhostProfile' of {what} is '{FoundValue.Shorten(profile.Value)}', {why}");
            }
        }
        else if (type is { IsKnown: true, Value: "RuntimeDefault" or "Unconfined" } && !profile.IsAbsent)
        {
            context.Report(profile.KeySpan, $"{resource}: {what} has the type '{type.Value}' and a 'localhostProfile', which only the type 'Localhost' has");
        }
    }

    private static string? WhyInvalid(string profile, bool isAppArmor) =>
        isAppArmor
            ? profile != profile.Trim() ? "it cannot begin or end with a space"
                : profile.Length > LongestPath ? $"it has {profile.Length} characters, at most {LongestPath} are allowed"
                : null
            : profile.Split('/').Contains("..") ? "it cannot hold '..'"
            : profile.StartsWith("/", StringComparison.Ordinal) ? "it must be relative to the kubelet's folder of profiles, without '/' at its beginning"
            : null;
}
