namespace Kubewright.Fuzzing;

/// <summary>What must hold for every input does not hold for this one.</summary>
internal sealed class FaultException(string message, string input, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The input.</summary>
    public string Input { get; } = input;

    /// <summary>Runs a step; what it throws is a fault of the input.</summary>
    public static T Guard<T>(string input, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not FaultException)
        {
            throw new FaultException($"{exception.GetType().Name}: {exception.Message}", input, exception);
        }
    }
}
