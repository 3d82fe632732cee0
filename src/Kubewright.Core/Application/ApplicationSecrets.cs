using System.Collections.Immutable;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application;

/// <summary>Finds in the files of applications what nothing may quote: settings and variables of an image whose names say that they are secret.</summary>
internal static class ApplicationSecrets
{
    public static SecretText Of(ImmutableArray<ApplicationFacts> applications, SourceFile file)
    {
        foreach (var application in applications)
        {
            if (application.Settings.FirstOrDefault(settings => ReferenceEquals(settings.File, file)) is { } found)
            {
                return OfSettings(found);
            }

            if (application.Image is { } image && ReferenceEquals(image.File, file))
            {
                return new SecretText(
                    from variable in image.Environment
                    where variable.Value is { Text.Length: > 0, Span: not null } && SecretNames.Says(variable.Key)
                    select new SecretPart(variable.Value.Span!.Value, variable.Value.Text!));
            }
        }

        return SecretText.None;
    }

    private static SecretText OfSettings(SettingsFile settings) => new(
        from setting in settings.Values
        where setting.Value.Value.Length > 0 && SecretNames.Says(setting.Key) && !Credentials.IsKnownForm(setting.Value.Value)
        select new SecretPart(setting.Value.Span with { File = settings.File }, setting.Value.Value));
}
