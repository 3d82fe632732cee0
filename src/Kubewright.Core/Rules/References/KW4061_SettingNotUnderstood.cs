using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Settings;

namespace Kubewright.Core.Rules.References;

/// <summary>Something in <c>kubewright.yaml</c>, or in a comment that declares external objects, that cannot be understood and so does not hold.</summary>
internal sealed class KW4061_SettingNotUnderstood : Rule<ManifestFile>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4061", "A declaration of external objects, and a settings file, are understood", Severity.Warning);

    protected override void Check(ManifestFile subject, RuleContext context)
    {
        if (KubewrightSettings.IsSettings(subject.File))
        {
            foreach (var (place, message) in SettingsReader.Read(subject).Problems)
            {
                context.Report(place, message);
            }
        }

        foreach (var problem in ExternalComments.Read(subject.File).Problems)
        {
            context.Report(problem.Span, problem.Message);
        }
    }
}
