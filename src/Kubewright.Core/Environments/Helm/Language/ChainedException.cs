using System.Text;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>An error whose text goes on with the text of its cause, as Go's wrapped errors do. The text is put together when somebody asks for it.</summary>
internal abstract class ChainedException(string lead, Exception? cause) : Exception(lead, cause)
{
    /// <summary>Its own part of the text.</summary>
    public string Lead { get; } = lead;

    public override string Message
    {
        get
        {
            var text = new StringBuilder();
            for (Exception? error = this; error is not null; error = error.InnerException)
            {
                text.Append(error is ChainedException chained ? chained.Lead : error.Message);
            }

            return text.ToString();
        }
    }
}
