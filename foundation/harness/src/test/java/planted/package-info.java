/** One violation of each architecture rule, to see every rule fail. Nothing else uses these classes. */
package planted;
