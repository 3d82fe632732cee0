namespace Kubewright.Tool.Commands;

/// <summary>What the tool reports to the shell that called it.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is wrong at error level.</summary>
    public const int Clean = 0;

    /// <summary>Something is wrong at error level.</summary>
    public const int Errors = 1;

    /// <summary>The command line or a file could not be used, so the answer is not whole.</summary>
    public const int Unusable = 2;
}
