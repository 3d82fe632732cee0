using System.Runtime.CompilerServices;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>Keeps hostile nesting from ending the process.</summary>
internal static class StackGuard
{
    /// <exception cref="RenderLimitException">There is not much stack left.</exception>
    public static void Check()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw new RenderLimitException("values or templates are nested too deeply");
        }
    }
}
