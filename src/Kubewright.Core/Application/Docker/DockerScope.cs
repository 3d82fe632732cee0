namespace Kubewright.Core.Application.Docker;

/// <summary>
/// The variables that an instruction of a stage sees: those that ENV set, over the number of the user that images of .NET bring, over the
/// arguments. It is a view, so that a chain of instructions costs no copy for each.
/// </summary>
/// <param name="environment">What ENV set so far; null before the first FROM.</param>
/// <param name="userId">The value of <c>APP_UID</c>; null where the base image brings none.</param>
/// <param name="arguments">The arguments, null for one without a value.</param>
/// <param name="budget">What the values of the file may come to.</param>
internal sealed class DockerScope(
    IReadOnlyDictionary<string, DockerValue>? environment, string? userId, IReadOnlyDictionary<string, string?> arguments, ExpansionBudget budget)
{
    public ExpansionBudget Budget => budget;

    /// <summary>Whether anything is known of a variable; its value is null where it depends on who builds the image.</summary>
    public bool TryGetValue(string name, out string? value)
    {
        if (environment is not null && environment.TryGetValue(name, out var set))
        {
            value = set.Text;
            return true;
        }

        if (userId is not null && name == "APP_UID")
        {
            value = userId;
            return true;
        }

        return arguments.TryGetValue(name, out value);
    }
}
